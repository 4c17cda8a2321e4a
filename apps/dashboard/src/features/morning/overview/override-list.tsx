import { Stack, Text } from '@mantine/core';
import type { Override } from '@nachtwacht/contracts';
import { OverrideItem } from '../night/override-item';

interface OverrideListProps {
  readonly overrides: readonly Override[];
  /** What to say when there are none. */
  readonly none: string;
}

export function OverrideList({ overrides, none }: OverrideListProps) {
  if (overrides.length === 0) return <Text c="dimmed">{none}</Text>;
  return (
    <Stack gap="md">
      {overrides.map((override) => (
        <OverrideItem key={override.id} override={override} />
      ))}
    </Stack>
  );
}
