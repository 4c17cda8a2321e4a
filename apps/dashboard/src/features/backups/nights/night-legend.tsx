import type { NightStatus } from '@nachtwacht/domain';
import { NightIcon } from '../../../shared/nights/night-icon';
import { useNightWord } from '../../../shared/nights/use-night-words';
import classes from './night-legend.module.css';

/** What the pictures mean. */
export function NightLegend({ statuses }: { readonly statuses: readonly NightStatus[] }) {
  const word = useNightWord();
  return (
    <ul className={classes.legend}>
      {statuses.map((status) => (
        <li key={status}>
          <NightIcon status={status} size={14} />
          {word(status)}
        </li>
      ))}
    </ul>
  );
}
