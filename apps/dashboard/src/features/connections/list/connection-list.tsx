import { Text } from '@mantine/core';
import type { Connection } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { RowLink, RowText } from '../../../shared/list/row-link';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { pageOf } from '../../../shared/routing/links';
import { Ago } from '../../../shared/ui/ago';
import { Until } from '../../../shared/ui/until';
import { connectionsTexts } from '../connections-texts';
import { ConnectionStateBadge } from './connection-state-badge';
import { useCollectorName } from './use-collectors';

export function ConnectionList({ connections }: { readonly connections: readonly Connection[] }) {
  const t = useTexts(connectionsTexts);
  const collectorName = useCollectorName();
  const columns: Column<Connection>[] = [
    {
      key: 'name',
      label: t('list.name'),
      width: 'minmax(12rem, 2fr)',
      cell: ({ id, name, collector }) => (
        <>
          <RowLink {...pageOf.connection(id)}>{name}</RowLink>
          <Text size="xs" c="dimmed">
            {collectorName(collector)}
          </Text>
        </>
      ),
    },
    {
      key: 'state',
      label: t('list.state'),
      isSelfEvident: true,
      width: 'minmax(11rem, 1fr)',
      cell: (connection) => <ConnectionStateBadge connection={connection} />,
    },
    {
      key: 'customer',
      label: t('list.customer'),
      isSelfEvident: true,
      width: 'minmax(9rem, 1.3fr)',
      cell: ({ customerName }) => (
        <RowText isSoft={customerName === null}>{customerName ?? t('list.ownNetwork')}</RowText>
      ),
    },
    {
      key: 'address',
      label: t('list.address'),
      width: 'minmax(9rem, 1.3fr)',
      cell: ({ address }) => <RowText isSoft={address === ''}>{address === '' ? '–' : address}</RowText>,
    },
    {
      key: 'success',
      label: t('list.lastSuccess'),
      width: '8.5rem',
      cell: ({ lastSuccessAt }) =>
        lastSuccessAt === null ? <RowText isSoft>{t('list.never')}</RowText> : <Ago since={lastSuccessAt} />,
    },
    {
      key: 'next',
      label: t('list.next'),
      width: '6.5rem',
      cell: ({ nextDueAt, enabled }) => (nextDueAt === null || !enabled ? '–' : <Until at={nextDueAt} />),
    },
    {
      key: 'accepted',
      label: t('list.accepted'),
      width: '7.5rem',
      isNumber: true,
      cell: ({ accepted, found }) => t('list.acceptedOf', { accepted, found }),
    },
  ];
  return <VirtualTable rows={connections} columns={columns} keyOf={({ id }) => id} label={t('title')} />;
}
