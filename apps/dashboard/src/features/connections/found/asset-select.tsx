import { Select } from '@mantine/core';
import type { AssetKind } from '@nachtwacht/domain';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../../shared/i18n/texts';
import { assetsQuery } from '../../../shared/inventory/inventory-queries';
import { connectionsTexts } from '../connections-texts';

interface AssetSelectProps {
  readonly label: string;
  readonly customerId: string | null;
  readonly kind: AssetKind;
  readonly value: string | null;
  readonly onChange: (assetId: string | null) => void;
}

/** Joins a found thing to an asset that exists; those of the same kind come first. */
export function AssetSelect({ label, customerId, kind, value, onChange }: AssetSelectProps) {
  const t = useTexts(connectionsTexts);
  const { data = [] } = useQuery({
    ...assetsQuery(customerId === null ? {} : { customerId }),
    enabled: customerId !== null,
  });
  const sorted = data.toSorted((a, b) => Number(b.kind === kind) - Number(a.kind === kind));
  return (
    <Select
      size="xs"
      aria-label={label}
      placeholder={t('found.joinNew')}
      clearable
      searchable
      limit={50}
      disabled={customerId === null}
      data={sorted.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
