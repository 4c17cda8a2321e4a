import { IconFilterOff } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { NothingFits } from '../../../shared/list/filter-bar';
import { StatePanel } from '../../../shared/ui/state-panel';
import type { MorningCounts } from '../model/counts';
import type { MorningState } from '../model/morning-state';
import { useMorningSearch } from '../model/use-morning-search';
import { morningTexts } from '../morning-texts';
import { AllDone } from './all-done';
import { FreeDay } from './free-day';

interface ListEmptyProps {
  readonly state: MorningState;
  readonly counts: MorningCounts;
}

/** Why the list has nothing: a free day, everything is signed, or the filters leave nothing. */
export function ListEmpty({ state, counts }: ListEmptyProps) {
  const t = useTexts(morningTexts);
  const [search, patch] = useMorningSearch();
  const isNarrowed = search.q !== undefined || search.status !== undefined;
  if (isNarrowed && counts.all > 0)
    return <NothingFits onReset={() => patch({ q: undefined, status: undefined })} />;
  if (state.day.state === 'free' && counts.all === 0) return <FreeDay day={state.day} />;
  if (search.show === 'signed' && counts.all > 0)
    return <StatePanel icon={<IconFilterOff size={28} />} title={t('empty.noneSigned')} />;
  return <AllDone day={state.day} counts={counts} nights={state.nights.values()} />;
}
