import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTexts } from '../../shared/i18n/texts';
import { useLanguage } from '../../shared/i18n/use-language';
import { monthBeside, monthName } from '../backups/month';
import { portalTexts } from '../portal-texts';

interface MonthSwitchProps {
  /** As `2027-03`. */
  readonly month: string;
  readonly thisMonth: string;
  readonly onChange: (month: string) => void;
}

/** From month to month, not further than the one we live in. */
export function MonthSwitch({ month, thisMonth, onChange }: MonthSwitchProps) {
  const t = useTexts(portalTexts);
  const language = useLanguage();
  return (
    <Group gap="xs" role="group" aria-label={t('backups.month')}>
      <ActionIcon
        variant="default"
        size="xl"
        aria-label={t('backups.previous')}
        onClick={() => onChange(monthBeside(month, -1))}
      >
        <IconChevronLeft size={20} aria-hidden />
      </ActionIcon>
      <Text fw={600} size="lg" miw="10rem" ta="center" aria-live="polite">
        {monthName(month, language)}
      </Text>
      <ActionIcon
        variant="default"
        size="xl"
        aria-label={t('backups.next')}
        disabled={month >= thisMonth}
        onClick={() => onChange(monthBeside(month, 1))}
      >
        <IconChevronRight size={20} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
