import { UnstyledButton } from '@mantine/core';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { NightIcon } from '../../../shared/nights/night-icon';
import { useNightWord } from '../../../shared/nights/use-night-words';
import type { StatusCount } from '../model/counts';
import { useMorningSearch } from '../model/use-morning-search';
import { morningTexts } from '../morning-texts';
import classes from './bar.module.css';

/** How many nights that are not signed came to what, the worst first; pressing one shows those only. */
export function StatusChips({ open }: { readonly open: readonly StatusCount[] }) {
  const t = useTexts(morningTexts);
  const word = useNightWord();
  const format = useFormat();
  const [search, patch] = useMorningSearch();
  const isThere = open.some(({ status }) => status === search.status);
  // What was chosen stays to be put off again when the last of its nights has left.
  const shown =
    search.status === undefined || isThere ? open : [...open, { status: search.status, nights: 0 }];
  return (
    <div className={classes.chips}>
      {shown.map(({ status, nights }) => (
        <UnstyledButton
          key={status}
          className={classes.chip}
          aria-pressed={search.status === status}
          title={t('filter.status', { status: word(status), count: nights })}
          onClick={() => patch({ status: search.status === status ? undefined : status })}
        >
          <NightIcon status={status} />
          <strong>{format.number(nights)}</strong>
          <span>{word(status)}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
