import { Button, Collapse, Table } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useFormat } from '../../../../shared/format/use-format';
import { useTexts } from '../../../../shared/i18n/texts';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { NightBadge } from '../../../../shared/nights/night-badge';
import { dayWords } from '../../model/day-words';
import { durationWords } from '../../model/duration-words';
import type { JobWithNights } from '../../model/night-cells';
import { trendPoints } from '../../model/trend-points';
import { customerTexts } from '../customer-texts';
import classes from './trend.module.css';

/** Nights, sizes and durations in words and numbers, for who can't read a chart or wants the exact value. */
export function NightTable({ job }: { readonly job: JobWithNights }) {
  const t = useTexts(customerTexts);
  const id = useId();
  const [opened, setOpened] = useState(false);
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconTable size={14} aria-hidden />}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        {t('trend.asTable')}
      </Button>
      <Collapse expanded={opened} id={id}>
        {opened && <Nights job={job} />}
      </Collapse>
    </div>
  );
}

function Nights({ job }: { readonly job: JobWithNights }) {
  const t = useTexts(customerTexts);
  const format = useFormat();
  const language = useLanguage();
  const statuses = new Map(job.nights.map(({ date, status }) => [date, status]));
  const bytes = (value: number | null) => (value === null ? '–' : format.bytes(value));
  return (
    <div
      className={classes.table}
      tabIndex={0}
      role="region"
      aria-label={t('calendar.label', { name: job.name })}
    >
      <Table verticalSpacing={4} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('trend.day')}</Table.Th>
            <Table.Th>{t('trend.status')}</Table.Th>
            <Table.Th ta="end">{t('trend.processed')}</Table.Th>
            <Table.Th ta="end">{t('trend.stored')}</Table.Th>
            <Table.Th ta="end">{t('trend.duration')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {trendPoints(job)
            .toReversed()
            .map(({ date, processed, stored, minutes }) => {
              const status = statuses.get(date);
              return (
                <Table.Tr key={date}>
                  <Table.Td>{dayWords(date, 'short', language)}</Table.Td>
                  <Table.Td>{status === undefined ? '–' : <NightBadge status={status} />}</Table.Td>
                  <Table.Td ta="end">{bytes(processed)}</Table.Td>
                  <Table.Td ta="end">{bytes(stored)}</Table.Td>
                  <Table.Td ta="end">{minutes === null ? '–' : durationWords(minutes, language)}</Table.Td>
                </Table.Tr>
              );
            })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
