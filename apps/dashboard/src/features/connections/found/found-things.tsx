import { SegmentedControl } from '@mantine/core';
import type { Connection } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLiveRefresh } from '../../../live/use-live-refresh';
import { useTexts } from '../../../shared/i18n/texts';
import { QueryState } from '../../../shared/ui/query-state';
import { Section } from '../../../shared/ui/section';
import { StatePanel } from '../../../shared/ui/state-panel';
import { IconRadar2 } from '@tabler/icons-react';
import { foundQuery } from '../api/connection-queries';
import { connectionsTexts } from '../connections-texts';
import { AcceptedList } from './accepted-list';
import { FreshList } from './fresh-list';
import { IgnoredList } from './ignored-list';

const VIEWS = ['fresh', 'accepted', 'ignored'] as const;

interface FoundThingsProps {
  readonly connection: Connection;
  /** Told by its jobs instead of asked. */
  readonly isPushed: boolean;
}

/** What a connection holds: to accept, accepted, and left out. */
export function FoundThings({ connection, isPushed }: FoundThingsProps) {
  const t = useTexts(connectionsTexts);
  const query = useQuery(foundQuery(connection.id));
  const [chosen, setChosen] = useState<(typeof VIEWS)[number] | null>(null);
  useLiveRefresh([['found', connection.id]], ({ kind }) => kind === 'inventory');
  return (
    <QueryState
      query={query}
      isEmpty={(found) => found.length === 0}
      empty={
        <Section title={t('found.title')}>
          <StatePanel icon={<IconRadar2 size={28} />} title={t('found.none')}>
            {t(isPushed ? 'found.nonePushed' : 'found.noneText')}
          </StatePanel>
        </Section>
      }
    >
      {(found) => {
        const lists = {
          fresh: found.filter(({ assetId, ignored }) => assetId === null && !ignored),
          accepted: found.filter(({ assetId }) => assetId !== null),
          ignored: found.filter(({ assetId, ignored }) => assetId === null && ignored),
        };
        const view = chosen ?? (lists.fresh.length > 0 ? 'fresh' : 'accepted');
        return (
          <Section
            title={t('found.title')}
            actions={
              <SegmentedControl
                size="xs"
                aria-label={t('found.view')}
                value={view}
                onChange={setChosen}
                data={VIEWS.map((value) => ({
                  value,
                  label: t(`found.tabs.${value}`, { count: lists[value].length }),
                }))}
              />
            }
          >
            {view === 'fresh' && <FreshList connection={connection} found={lists.fresh} />}
            {view === 'accepted' && <AcceptedList found={lists.accepted} />}
            {view === 'ignored' && <IgnoredList connectionId={connection.id} found={lists.ignored} />}
          </Section>
        );
      }}
    </QueryState>
  );
}
