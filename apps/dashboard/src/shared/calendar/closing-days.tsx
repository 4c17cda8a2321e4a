import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import type { ClosingDay } from '@nachtwacht/domain/time';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../format/use-format';
import { useTexts } from '../i18n/texts';
import classes from './calendar.module.css';
import { calendarTexts } from './calendar-texts';

interface ClosingDaysProps {
  readonly days: readonly ClosingDay[];
  readonly onChange: (days: ClosingDay[]) => void;
}

/** Closing days of one's own, besides holidays. */
export function ClosingDays({ days, onChange }: ClosingDaysProps) {
  const t = useTexts(calendarTexts);
  const format = useFormat();
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const isKnown = days.some((day) => day.date === date);
  const isReady = date !== '' && name.trim() !== '' && !isKnown;
  const add = () => {
    if (!isReady) return;
    onChange([...days, { date, name: name.trim() }].toSorted((a, b) => a.date.localeCompare(b.date)));
    setDate('');
    setName('');
  };
  return (
    <div>
      <Text fw={600} size="sm">
        {t('own')}
      </Text>
      {days.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noOwn')}
        </Text>
      )}
      <ul className={classes.closing}>
        {days.map((day) => (
          <li key={day.date}>
            <span>
              {format.day(day.date, 'long')} · {day.name}
            </span>
            <ActionIcon
              variant="subtle"
              size="sm"
              aria-label={t('remove', { name: day.name, date: format.day(day.date, 'long') })}
              onClick={() => onChange(days.filter((each) => each.date !== day.date))}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Group gap="xs" align="flex-end" mt="xs">
        <TextInput
          type="date"
          label={t('date')}
          value={date}
          error={isKnown && t('known')}
          onChange={({ currentTarget }) => setDate(currentTarget.value)}
        />
        <TextInput
          className={classes.grow ?? ''}
          label={t('name')}
          placeholder={t('namePlaceholder')}
          maxLength={100}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          onKeyDown={(event) => {
            // The day is added, the form around it is not sent.
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={!isReady}
          onClick={add}
        >
          {t('add')}
        </Button>
      </Group>
    </div>
  );
}
