import { useSyncExternalStore } from 'react';
import { serverClock } from '../../../shared/clock/server-clock';
import { everySecond } from '../../../shared/clock/ticker';
import { formatDate } from '../../../shared/format/format-dates';
import { useLanguage } from '../../../shared/i18n/use-language';
import classes from './clock.module.css';

/** The time by the server's clock; struck out when the server is no longer heard. */
export function Clock({ isLive }: { readonly isLive: boolean }) {
  const language = useLanguage();
  const time = useSyncExternalStore(everySecond, () => formatDate(serverClock.now(), 'time', language));
  return (
    <time className={classes.clock} data-live={isLive}>
      {time}
    </time>
  );
}
