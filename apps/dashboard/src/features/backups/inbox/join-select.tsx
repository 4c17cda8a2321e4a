import { Select, type SelectProps } from '@mantine/core';
import type { AssetKind } from '@nachtwacht/domain';
import { useQuery } from '@tanstack/react-query';
import { assetsQuery } from '../../../shared/inventory/inventory-queries';

interface JoinSelectProps extends SelectProps {
  readonly customerId: string | null;
  /** Assets of this kind come first. */
  readonly kind: AssetKind;
}

const MOST_SHOWN = 50;

/** Joins a found thing to an asset that exists. */
export function JoinSelect({ customerId, kind, ...props }: JoinSelectProps) {
  const { data = [] } = useQuery({
    ...assetsQuery(customerId === null ? {} : { customerId }),
    enabled: customerId !== null,
  });
  const sorted = data.toSorted((a, b) => Number(b.kind === kind) - Number(a.kind === kind));
  return (
    <Select
      clearable
      searchable
      limit={MOST_SHOWN}
      disabled={customerId === null}
      data={sorted.map(({ id, name }) => ({ value: id, label: name }))}
      {...props}
    />
  );
}
