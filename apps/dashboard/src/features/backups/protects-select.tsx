import { Select, type SelectProps } from '@mantine/core';
import type { JobKind } from '@nachtwacht/domain';
import { useQuery } from '@tanstack/react-query';
import { assetsQuery } from '../../shared/inventory/inventory-queries';

interface ProtectsSelectProps extends SelectProps {
  readonly customerId: string | null;
  /** The backup's own asset: it does not protect itself. */
  readonly except?: string;
  /** What it protects now: stays a choice though it was archived since. */
  readonly known?: { readonly value: string; readonly label: string } | null;
  /** Assets of this kind come first. */
  readonly kind: JobKind;
}

const MOST_SHOWN = 100;

/** What a backup protects, of the assets of its customer. */
export function ProtectsSelect({ customerId, except, known = null, kind, ...props }: ProtectsSelectProps) {
  const { data = [] } = useQuery({
    ...assetsQuery(customerId === null ? {} : { customerId }),
    enabled: customerId !== null,
  });
  const choices = data
    .filter((asset) => asset.id !== except && asset.kind !== 'backup-job')
    .toSorted((a, b) => Number(b.kind === kind) - Number(a.kind === kind) || a.name.localeCompare(b.name))
    .map(({ id, name }) => ({ value: id, label: name }));
  const isMissing = known !== null && !choices.some(({ value }) => value === known.value);
  return (
    <Select
      clearable
      searchable
      limit={MOST_SHOWN}
      disabled={customerId === null}
      data={isMissing ? [known, ...choices] : choices}
      {...props}
    />
  );
}
