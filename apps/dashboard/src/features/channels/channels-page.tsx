import { Button } from '@mantine/core';
import { IconBellRinging, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLiveRefresh } from '../../live/use-live-refresh';
import { useTexts } from '../../shared/i18n/texts';
import { useMay } from '../../shared/session/me';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryState } from '../../shared/ui/query-state';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton';
import { StatePanel } from '../../shared/ui/state-panel';
import { channelsQuery } from './api/channel-queries';
import classes from './channels-page.module.css';
import { channelsTexts } from './channels-texts';
import { ChannelDialog } from './form/channel-dialog';
import { ChannelCard } from './list/channel-card';

/** Who is told, and whether telling works. */
export function ChannelsPage() {
  const t = useTexts(channelsTexts);
  const mayManage = useMay('manage-channels');
  const [isAdding, setIsAdding] = useState(false);
  const query = useQuery(channelsQuery);
  useLiveRefresh(
    [['channels'], ['deliveries']],
    (change) => change.kind === 'notice' && change.what === 'channel',
  );
  const add = mayManage && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <PageFrame title={t('title')} description={t('intro')} actions={add}>
      <QueryState
        query={query}
        skeleton={<RowsSkeleton rows={3} height={120} />}
        isEmpty={(channels) => channels.length === 0}
        empty={
          <StatePanel icon={<IconBellRinging size={28} />} title={t('emptyTitle')} action={add}>
            {t('emptyText')}
          </StatePanel>
        }
      >
        {(channels) => (
          <ul className={classes.list}>
            {channels.map((channel) => (
              <li key={channel.id}>
                <ChannelCard channel={channel} mayManage={mayManage} />
              </li>
            ))}
          </ul>
        )}
      </QueryState>
      <ChannelDialog opened={isAdding} onClose={() => setIsAdding(false)} />
    </PageFrame>
  );
}
