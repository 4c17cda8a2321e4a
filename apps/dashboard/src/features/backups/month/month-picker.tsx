import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { dayWords } from '../model/day-words';
import { monthsAfter } from '../model/months';
import { today } from '../today';
import classes from './month-picker.module.css';
import { monthTexts } from './month-texts';

interface MonthPickerProps {
  readonly month: string;
  /** undefined: the present month, whichever that is when the address is opened again. */
  readonly onChange: (month: string | undefined) => void;
}

export function MonthPicker({ month, onChange }: MonthPickerProps) {
  const t = useTexts(monthTexts);
  const language = useLanguage();
  const present = today().slice(0, 7);
  return (
    <Group gap="xs">
      {month !== present && (
        <Button variant="subtle" onClick={() => onChange(undefined)}>
          {t('now')}
        </Button>
      )}
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('previous')}
        onClick={() => onChange(monthsAfter(month, -1))}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <span className={classes.month} role="status">
        {dayWords(month, 'month', language)}
      </span>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('next')}
        disabled={month >= present}
        onClick={() => onChange(monthsAfter(month, 1))}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
    </Group>
  );
}
