import { ActionIcon, Group, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { availabilityTexts } from '../availability-texts';
import { monthAfter } from '../model/account';

interface MonthSwitchProps {
  readonly month: string;
  readonly onChange: (month: string) => void;
}

export function MonthSwitch({ month, onChange }: MonthSwitchProps) {
  const t = useTexts(availabilityTexts);
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('previous')}
        onClick={() => onChange(monthAfter(month, -1))}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <TextInput
        type="month"
        aria-label={t('month')}
        value={month}
        onChange={({ currentTarget }) =>
          /^20\d\d-\d\d$/.test(currentTarget.value) && onChange(currentTarget.value)
        }
      />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('next')}
        onClick={() => onChange(monthAfter(month, 1))}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
