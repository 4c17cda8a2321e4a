import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { laneQuery } from '../api/update-queries';
import { useUpdatesRefresh } from '../api/use-updates-refresh';
import { UpdateDrawer } from '../item/update-drawer';
import type { LaneSearch } from '../updates-search';
import { usePatchSearch } from '../use-updates-search';
import { LaneEmpty } from './lane-empty';
import { laneTexts } from './lane-texts';
import { OpenLane } from './open-lane';
import { PastList } from './past-list';

/** Every update from seen to reported. */
export function LanePage() {
  const t = useTexts(laneTexts);
  const search = useSearch({ from: '/staff/updates' });
  const patch = usePatchSearch<LaneSearch>('/updates');
  const show = search.show ?? 'open';
  const query = useQuery(laneQuery(show));
  useUpdatesRefresh();
  return (
    <PageFrame
      wide
      title={t('title')}
      description={t('intro')}
      actions={
        <SegmentedControl
          aria-label={t('show')}
          value={show}
          onChange={(value) => patch({ show: value === 'past' ? 'past' : undefined })}
          data={[
            { value: 'open', label: t('open') },
            { value: 'past', label: t('past') },
          ]}
        />
      }
    >
      <QueryState query={query} isEmpty={(items) => items.length === 0} empty={<LaneEmpty show={show} />}>
        {(items) =>
          show === 'past' ? (
            <PastList items={items} onOpen={(item) => patch({ item })} />
          ) : (
            <OpenLane items={items} search={search} onPatch={patch} />
          )
        }
      </QueryState>
      <UpdateDrawer id={search.item ?? null} onClose={() => patch({ item: undefined })} />
    </PageFrame>
  );
}
