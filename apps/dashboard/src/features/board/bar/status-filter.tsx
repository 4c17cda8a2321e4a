import { UnstyledButton } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import type { Status } from '@nachtwacht/domain';
import { useTexts } from '../../../shared/i18n/texts';
import { StatusIcon } from '../../../shared/status/status-icon';
import { statusTexts } from '../../../shared/status/status-texts';
import { joinList, statusesOf } from '../board-search';
import { boardTexts } from '../board-texts';
import { useBoardSearch } from '../model/use-board-search';
import classes from './chip.module.css';

const COUNTED = ['critical', 'unknown', 'warning', 'maintenance'] as const satisfies readonly Status[];

interface StatusFilterProps {
  readonly counts: Readonly<Record<Status, number>>;
  readonly unwatched: number;
}

/** How many assets are in each state; pressing one shows those only. */
export function StatusFilter({ counts, unwatched }: StatusFilterProps) {
  const t = useTexts(boardTexts);
  const word = useTexts(statusTexts);
  const [search, patch] = useBoardSearch();
  const chosen = statusesOf(search.status);
  const toggle = (status: Status) => {
    const next = chosen.includes(status) ? chosen.filter((each) => each !== status) : [...chosen, status];
    patch({ status: joinList(next) });
  };
  return (
    <div className={classes.group}>
      {COUNTED.map((status) => (
        <UnstyledButton
          key={status}
          className={classes.chip}
          data-none={counts[status] === 0 || undefined}
          aria-pressed={chosen.includes(status)}
          title={t('filters.status', { status: word(status), count: counts[status] })}
          onClick={() => toggle(status)}
        >
          <StatusIcon status={status} />
          <span className={classes.count}>{counts[status]}</span>
          <span className={classes.word}>{word(status)}</span>
        </UnstyledButton>
      ))}
      {(unwatched > 0 || search.unwatched === 1) && (
        <UnstyledButton
          className={classes.chip}
          aria-pressed={search.unwatched === 1}
          title={t('filters.unwatchedHint')}
          onClick={() => patch({ unwatched: search.unwatched === 1 ? undefined : 1 })}
        >
          <IconEyeOff className={classes.unwatched} size={16} aria-hidden />
          <span className={classes.count}>{unwatched}</span>
          <span className={classes.word}>{t('filters.unwatched')}</span>
        </UnstyledButton>
      )}
    </div>
  );
}
