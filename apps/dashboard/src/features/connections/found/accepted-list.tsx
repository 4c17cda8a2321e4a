import { Text } from '@mantine/core';
import type { FoundAsset } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { VirtualTable } from '../../../shared/list/virtual-table';
import { pageOf } from '../../../shared/routing/links';
import { Ago } from '../../../shared/ui/ago';
import { LinkAnchor } from '../../../shared/ui/links';
import { ThingText } from '../../../shared/inventory/thing-text';
import { connectionsTexts } from '../connections-texts';

export function AcceptedList({ found }: { readonly found: readonly FoundAsset[] }) {
  const t = useTexts(connectionsTexts);
  if (found.length === 0) return <Text c="dimmed">{t('found.noneAccepted')}</Text>;
  return (
    <VirtualTable
      rows={found}
      keyOf={({ key }) => key}
      label={t('found.title')}
      columns={[
        {
          key: 'thing',
          label: t('found.thing'),
          width: 'minmax(12rem, 1fr)',
          cell: (thing) => <ThingText thing={thing} />,
        },
        {
          key: 'seen',
          label: t('found.lastSeen'),
          width: '10rem',
          cell: ({ lastSeenAt }) => <Ago since={lastSeenAt} />,
        },
        {
          key: 'open',
          label: t('found.open'),
          isLabelHidden: true,
          width: '9rem',
          cell: ({ assetId }) =>
            assetId !== null && <LinkAnchor {...pageOf.asset(assetId)}>{t('found.open')}</LinkAnchor>,
        },
      ]}
    />
  );
}
