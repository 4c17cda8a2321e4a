import type { Status } from '@nachtwacht/domain';
import { IconX } from '@tabler/icons-react';
import type { Pulse } from '../../../live/pulse';
import { useTexts } from '../../../shared/i18n/texts';
import { StatusIcon } from '../../../shared/status/status-icon';
import { statusTexts } from '../../../shared/status/status-texts';
import { Wordmark } from '../../../shared/ui/wordmark';
import { IconAction } from '../bar/icon-action';
import { boardTexts } from '../board-texts';
import { useBoardSearch } from '../model/use-board-search';
import { Clock } from './clock';
import classes from './wall-head.module.css';

const COUNTED = ['critical', 'unknown', 'warning', 'maintenance'] as const satisfies readonly Status[];

interface WallHeadProps {
  readonly counts: Readonly<Record<Status, number>>;
  readonly pulse: Pulse;
}

/** The numbers in letters that are read from the door, and the time, which proves that the screen lives. */
export function WallHead({ counts, pulse }: WallHeadProps) {
  const t = useTexts(boardTexts);
  const word = useTexts(statusTexts);
  const [, patch] = useBoardSearch();
  return (
    <header className={classes.head}>
      <Wordmark />
      <ul className={classes.counts}>
        {COUNTED.map((status) => (
          <li
            key={status}
            className={classes.count}
            data-status={status}
            data-none={counts[status] === 0 || undefined}
          >
            <StatusIcon status={status} size="1.5rem" />
            <span className={classes.number}>{counts[status]}</span>
            <span className={classes.word}>{word(status)}</span>
          </li>
        ))}
      </ul>
      <Clock isLive={pulse === 'live'} />
      <span className={classes.close}>
        <IconAction label={t('wall.close')} onClick={() => patch({ wall: undefined })}>
          <IconX size="1.125rem" />
        </IconAction>
      </span>
    </header>
  );
}
