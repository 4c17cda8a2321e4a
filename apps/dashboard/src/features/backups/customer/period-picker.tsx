import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { dayWords } from '../model/day-words';
import { turned, type Quarter } from '../model/quarter';
import { customerTexts } from './customer-texts';

interface PeriodPickerProps {
  readonly quarter: Quarter;
  readonly present: string;
  /** The last day of the weeks to show. */
  readonly onTurn: (to: string) => void;
}

/** Thirteen weeks at a time. */
export function PeriodPicker({ quarter, present, onTurn }: PeriodPickerProps) {
  const t = useTexts(customerTexts);
  const language = useLanguage();
  const isLast = quarter.to >= present;
  return (
    <Group gap="xs">
      {!isLast && (
        <Button variant="subtle" onClick={() => onTurn(present)}>
          {t('now')}
        </Button>
      )}
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('earlier')}
        onClick={() => onTurn(turned(quarter, -1, present).to)}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <span role="status">
        {t('period', {
          from: dayWords(quarter.from, 'date', language),
          to: dayWords(quarter.to, 'date', language),
        })}
      </span>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('later')}
        disabled={isLast}
        onClick={() => onTurn(turned(quarter, 1, present).to)}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
    </Group>
  );
}
