import type { NightStatus } from '@nachtwacht/domain';
import type { ReactNode } from 'react';
import { NightIcon } from '../../../shared/nights/night-icon';
import { useNightWord } from '../../../shared/nights/use-night-words';
import classes from './night-legend.module.css';

interface NightLegendProps {
  readonly statuses: readonly NightStatus[];
  /** Further entries, as list items. */
  readonly children?: ReactNode;
}

/** What the pictures mean. */
export function NightLegend({ statuses, children }: NightLegendProps) {
  const word = useNightWord();
  return (
    <ul className={classes.legend}>
      {statuses.map((status) => (
        <li key={status}>
          <NightIcon status={status} size={14} />
          {word(status)}
        </li>
      ))}
      {children}
    </ul>
  );
}
