import type { AssetSummary } from '@nachtwacht/contracts';
import { useMemo } from 'react';
import { useTexts } from '../i18n/texts';
import { RowLink, RowText } from '../list/row-link';
import { VirtualTable, type Column } from '../list/virtual-table';
import { pageOf } from '../routing/links';
import { StatusBadge } from '../status/status-badge';
import { worstFirst } from '../status/worst-first';
import { inventoryTexts } from './inventory-texts';
import { useServiceName } from './use-service-name';

interface AssetListProps {
  readonly assets: readonly AssetSummary[];
  readonly label: string;
  /** Left out on the page of one customer. */
  readonly withCustomer?: boolean;
}

/** Assets with what they are and how they are; worst first, of any length. */
export function AssetList({ assets, label, withCustomer = true }: AssetListProps) {
  const t = useTexts(inventoryTexts);
  const serviceName = useServiceName();
  const sorted = useMemo(() => worstFirst(assets, ({ status }) => status), [assets]);
  const columns: Column<AssetSummary>[] = [
    {
      key: 'name',
      label: t('name'),
      width: 'minmax(10rem, 2fr)',
      cell: ({ id, name }) => <RowLink {...pageOf.asset(id)}>{name}</RowLink>,
    },
    {
      key: 'status',
      label: t('status'),
      isSelfEvident: true,
      width: '9rem',
      cell: ({ status }) =>
        status === null ? <RowText isSoft>{t('notMonitored')}</RowText> : <StatusBadge status={status} />,
    },
    {
      key: 'kind',
      label: t('kindLabel'),
      isSelfEvident: true,
      width: 'minmax(7rem, 1fr)',
      cell: ({ kind }) => t(`kind.${kind}`),
    },
    {
      key: 'service',
      label: t('service'),
      isSelfEvident: true,
      width: 'minmax(7rem, 1fr)',
      cell: ({ serviceCode }) => serviceName(serviceCode),
    },
    ...(withCustomer
      ? [
          {
            key: 'customer',
            label: t('customer'),
            isSelfEvident: true,
            width: 'minmax(9rem, 1.5fr)',
            cell: ({ customerName }: AssetSummary) => <RowText>{customerName}</RowText>,
          },
        ]
      : []),
    {
      key: 'site',
      label: t('site'),
      width: 'minmax(7rem, 1fr)',
      cell: ({ siteName }) => <RowText isSoft={siteName === null}>{siteName ?? '–'}</RowText>,
    },
    { key: 'checks', label: t('checks'), width: '6rem', isNumber: true, cell: ({ checks }) => checks },
  ];
  return <VirtualTable rows={sorted} columns={columns} keyOf={({ id }) => id} label={label} />;
}
