import { List, Text, Title, UnstyledButton } from '@mantine/core';
import type { AvailabilityDetail } from '@nachtwacht/contracts';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { Section } from '../../../shared/ui/section';
import { availabilityTexts } from '../availability-texts';
import { exactSpan, worstOfDay } from '../model/account';
import { DayMark } from './day-mark';
import classes from './days.module.css';

/** The days of the month; one that is chosen shows its intervals, none the intervals that were not available. */
export function Days({ detail }: { readonly detail: AvailabilityDetail }) {
  const t = useTexts(availabilityTexts);
  const format = useFormat();
  const [date, setDate] = useState<string | null>(null);
  const day = detail.days.find((one) => one.date === date);
  const spans = detail.spans.filter(({ from, to, as }) =>
    day === undefined ? as !== 'up' && as !== 'ahead' : from < day.to && to > day.from,
  );
  return (
    <Section title={t('days')}>
      <div className={classes.strip}>
        {detail.days.map((one) => {
          const worst = worstOfDay(one.sums);
          return (
            <UnstyledButton
              key={one.date}
              className={classes.day}
              aria-pressed={one.date === date}
              aria-label={`${format.day(one.date)}: ${t(`counted.${worst}`)}`}
              onClick={() => setDate(one.date === date ? null : one.date)}
            >
              <Text size="xs">{Number(one.date.slice(8))}</Text>
              <DayMark as={worst} />
            </UnstyledButton>
          );
        })}
      </div>
      <Title order={3} size="h5" mt="md" mb="xs">
        {day === undefined ? t('allIntervals') : t('intervals', { day: format.day(day.date) })}
      </Title>
      {spans.length === 0 ? (
        <Text size="sm">{t('noIntervals')}</Text>
      ) : (
        <List size="sm" listStyleType="none">
          {spans.map(({ from, to, as }) => (
            <List.Item key={from} icon={<DayMark as={as} />}>
              {`${format.date(from, 'date-time', detail.timeZone)} – ${format.date(to, 'date-time', detail.timeZone)}: `}
              {`${t(`counted.${as}`)}, ${exactSpan(Date.parse(to) - Date.parse(from))}`}
            </List.Item>
          ))}
        </List>
      )}
    </Section>
  );
}
