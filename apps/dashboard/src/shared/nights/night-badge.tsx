import type { NightStatus } from '@nachtwacht/domain';
import { NightIcon } from './night-icon';
import { toneOf } from './night-tone';
import classes from './nights.module.css';
import { useNightWord } from './use-night-words';

/** Icon and word on a quiet ground. */
export function NightBadge({ status }: { readonly status: NightStatus }) {
  const word = useNightWord();
  return (
    <span className={classes.badge} data-tone={toneOf(status)}>
      <NightIcon status={status} size={14} />
      {word(status)}
    </span>
  );
}
