import { IconCircleCheck, IconEyeOff, IconFilterOff } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { StatePanel } from '../../../shared/ui/state-panel';
import { boardTexts } from '../board-texts';

export type EmptyBecause = 'all-is-well' | 'filters' | 'square-is-well' | 'square-is-unwatched';

/** An empty list: because all is well, or because the filters leave everything out. They must not look alike. */
export function NoProblems({ because }: { readonly because: EmptyBecause }) {
  const t = useTexts(boardTexts);
  if (because === 'square-is-well')
    return (
      <StatePanel icon={<IconCircleCheck size={24} />} title={t('problems.cellCalm')}>
        {t('problems.cellCalmText')}
      </StatePanel>
    );
  if (because === 'square-is-unwatched')
    return (
      <StatePanel icon={<IconEyeOff size={24} />} title={t('problems.cellUnwatched')}>
        {t('problems.cellUnwatchedText')}
      </StatePanel>
    );
  if (because === 'filters')
    return (
      <StatePanel icon={<IconFilterOff size={24} />} title={t('problems.noneFiltered')}>
        {t('problems.noneFilteredText')}
      </StatePanel>
    );
  return (
    <StatePanel icon={<IconCircleCheck size={24} />} title={t('problems.none')}>
      {t('problems.noneText')}
    </StatePanel>
  );
}
