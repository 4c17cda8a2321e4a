import { Checkbox, Text, TextInput } from '@mantine/core';
import { useTexts } from '../../../shared/i18n/texts';
import { CustomerSelect, ServiceSelect, SiteSelect } from '../../../shared/inventory/inventory-selects';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { ThingText } from '../../../shared/inventory/thing-text';
import { connectionsTexts } from '../connections-texts';
import type { DraftChange } from '../model/found-drafts';
import { AssetSelect } from './asset-select';
import type { FoundRow } from './use-drafts';

interface FoundTableProps {
  readonly rows: readonly FoundRow[];
  readonly isCustomerFixed: boolean;
  readonly mayManage: boolean;
  readonly wrong: Readonly<Record<string, string>>;
  readonly onChange: (keys: readonly string[], change: DraftChange) => void;
}

/** A line per found thing with where it belongs. */
export function FoundTable({ rows, isCustomerFixed, mayManage, wrong, onChange }: FoundTableProps) {
  const t = useTexts(connectionsTexts);
  const thing: Column<FoundRow> = {
    key: 'thing',
    label: t('found.thing'),
    isSelfEvident: true,
    width: 'minmax(12rem, 1.6fr)',
    cell: (row) => (
      <>
        <ThingText thing={row.thing} />
        {wrong[row.key] !== undefined && (
          <Text size="xs" c="var(--status-critical-text)" role="alert">
            {wrong[row.key]}
          </Text>
        )}
      </>
    ),
  };
  const named = (column: string, { thing: { name } }: FoundRow) => `${column}, ${name}`;
  const columns: Column<FoundRow>[] = [
    {
      key: 'choose',
      label: t('found.selectAll'),
      isLabelHidden: true,
      width: '1.5rem',
      cell: ({ key, thing: { name }, draft }) => (
        <Checkbox
          aria-label={t('found.select', { name })}
          checked={draft.isChosen}
          onChange={({ currentTarget }) => onChange([key], { isChosen: currentTarget.checked })}
        />
      ),
    },
    thing,
    {
      key: 'name',
      label: t('found.name'),
      width: 'minmax(9rem, 1fr)',
      cell: (row) => (
        <TextInput
          size="xs"
          aria-label={named(t('found.name'), row)}
          value={row.draft.name}
          disabled={row.draft.assetId !== null}
          onChange={({ currentTarget }) => onChange([row.key], { name: currentTarget.value })}
        />
      ),
    },
    ...(isCustomerFixed
      ? []
      : [
          {
            key: 'customer',
            label: t('found.customer'),
            width: 'minmax(9rem, 1.2fr)',
            cell: (row: FoundRow) => (
              <CustomerSelect
                size="xs"
                label={null}
                aria-label={named(t('found.customer'), row)}
                value={row.draft.customerId}
                onChange={(customerId) => onChange([row.key], { customerId })}
              />
            ),
          },
        ]),
    {
      key: 'site',
      label: t('found.site'),
      width: 'minmax(8rem, 1fr)',
      cell: (row) => (
        <SiteSelect
          size="xs"
          label={null}
          aria-label={named(t('found.site'), row)}
          customerId={row.draft.customerId}
          value={row.draft.siteId}
          onChange={(siteId) => onChange([row.key], { siteId })}
        />
      ),
    },
    {
      key: 'service',
      label: t('found.service'),
      width: 'minmax(8rem, 1fr)',
      cell: (row) => (
        <ServiceSelect
          size="xs"
          label={null}
          aria-label={named(t('found.service'), row)}
          value={row.draft.serviceCode}
          disabled={row.draft.assetId !== null}
          onChange={(serviceCode) => onChange([row.key], { serviceCode: serviceCode ?? '' })}
        />
      ),
    },
    {
      key: 'join',
      label: t('found.join'),
      width: 'minmax(9rem, 1fr)',
      cell: (row) => (
        <AssetSelect
          label={named(t('found.join'), row)}
          customerId={row.draft.customerId}
          kind={row.thing.kind}
          value={row.draft.assetId}
          onChange={(assetId) => onChange([row.key], { assetId })}
        />
      ),
    },
  ];
  return (
    <VirtualTable
      rows={rows}
      columns={mayManage ? columns : [thing]}
      keyOf={({ key }) => key}
      label={t('found.title')}
      cardsBelow={1040}
    />
  );
}
