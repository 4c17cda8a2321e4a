import { Button, Group, Text } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format';
import { useTexts } from '../i18n/texts';
import { StatePanel } from '../ui/state-panel';
import { listTexts } from './list-texts';

interface FilterBarProps {
  /** How many are shown of how many. */
  readonly shown: number;
  readonly total: number;
  readonly children: ReactNode;
}

/** The filters over a list, and how much of it they leave. */
export function FilterBar({ shown, total, children }: FilterBarProps) {
  const t = useTexts(listTexts);
  const format = useFormat();
  return (
    <Group gap="sm" mb="sm">
      {children}
      <Text c="dimmed" size="sm" role="status" ml="auto">
        {t('count', { count: shown, total: format.number(total) })}
      </Text>
    </Group>
  );
}

export function NothingFits({ onReset }: { readonly onReset: () => void }) {
  const t = useTexts(listTexts);
  return (
    <StatePanel
      icon={<IconFilterOff size={28} />}
      title={t('nothing')}
      action={
        <Button variant="default" onClick={onReset}>
          {t('reset')}
        </Button>
      }
    />
  );
}
