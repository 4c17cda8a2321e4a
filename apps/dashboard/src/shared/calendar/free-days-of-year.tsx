import { ActionIcon, Group, Text } from '@mantine/core';
import { holidayText } from '@nachtwacht/domain';
import type { Calendar } from '@nachtwacht/domain/time';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { serverClock } from '../clock/server-clock';
import { useFormat } from '../format/use-format';
import { useTexts } from '../i18n/texts';
import { useLanguage } from '../i18n/use-language';
import classes from './calendar.module.css';
import { calendarTexts } from './calendar-texts';
import { freeDaysIn } from './free-days';

/** What the choices come to: the days themselves, also while they are being changed. */
export function FreeDaysOfYear({ calendar }: { readonly calendar: Calendar }) {
  const t = useTexts(calendarTexts);
  const format = useFormat();
  const language = useLanguage();
  const [year, setYear] = useState(() => new Date(serverClock.now()).getFullYear());
  return (
    <div>
      <Group gap="xs" mb={4}>
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={t('previousYear')}
          onClick={() => setYear(year - 1)}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Text fw={600} size="sm" role="status">
          {t('preview', { year })}
        </Text>
        <ActionIcon variant="subtle" size="sm" aria-label={t('nextYear')} onClick={() => setYear(year + 1)}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
      <ol className={classes.days}>
        {freeDaysIn(year, calendar).map((day) => (
          <li key={`${day.date} ${day.kind === 'holiday' ? day.code : day.name}`} data-kind={day.kind}>
            <span>{format.day(day.date)}</span>
            <span>{day.kind === 'holiday' ? holidayText(day.code, language) : day.name}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
