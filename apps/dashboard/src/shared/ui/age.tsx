import { useSpanSince } from '../clock/use-span-since';
import { useFormat } from '../format/use-format';
import classes from './age.module.css';

/** The age of a value, ticking; grey while the connection is lost (see `data-stale` of the frame). */
export function Age({ since }: { readonly since: string }) {
  const span = useSpanSince(since);
  const format = useFormat();
  return (
    <time className={classes.age} dateTime={since} title={format.date(since, 'full')}>
      {span}
    </time>
  );
}
