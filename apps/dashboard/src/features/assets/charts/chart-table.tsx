import { Button, Collapse, Table } from '@mantine/core';
import type { StatusInterval } from '@nachtwacht/contracts';
import { formatMeasure, type Unit } from '@nachtwacht/domain';
import { IconTable } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useTexts } from '../../../shared/i18n/texts';
import { useReasonText } from '../../../shared/reasons/use-reason-text';
import { StatusBadge } from '../../../shared/status/status-badge';
import { assetsTexts } from '../assets-texts';
import classes from './chart.module.css';
import type { ChartPoint } from './chart-points';

interface ChartTableProps {
  readonly series: readonly {
    readonly label: string;
    readonly unit: Unit;
    readonly points: readonly ChartPoint[];
  }[];
  readonly intervals: readonly StatusInterval[];
}

/** The same in words and numbers, for who can't read a chart or wants the exact value. */
export function ChartTable({ series, intervals }: ChartTableProps) {
  const t = useTexts(assetsTexts);
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
        {t('chart.asTable')}
      </Button>
      <Collapse expanded={opened} id={id}>
        {opened && (
          <div className={classes.tables} tabIndex={0} role="region" aria-label={t('chart.asTable')}>
            <Intervals intervals={intervals} />
            {series.map((one) => (
              <Points key={one.label} {...one} />
            ))}
          </div>
        )}
      </Collapse>
    </div>
  );
}

function Intervals({ intervals }: Pick<ChartTableProps, 'intervals'>) {
  const t = useTexts(assetsTexts);
  const why = useReasonText();
  const format = useFormat();
  return (
    <Table captionSide="top" verticalSpacing={4}>
      <Table.Caption>{t('chart.band')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('chart.from')}</Table.Th>
          <Table.Th>{t('chart.to')}</Table.Th>
          <Table.Th>{t('chart.status')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {intervals.map(({ id, from, to, status, reason }) => (
          <Table.Tr key={id}>
            <Table.Td>{format.date(from)}</Table.Td>
            <Table.Td>{to === null ? t('chart.now') : format.date(to)}</Table.Td>
            <Table.Td>
              <StatusBadge status={status} /> {why(reason)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Points({ label, unit, points }: ChartTableProps['series'][number]) {
  const t = useTexts(assetsTexts);
  const language = useLanguage();
  const format = useFormat();
  const measure = (value: number) => formatMeasure(value, unit, language);
  return (
    <Table captionSide="top" verticalSpacing={4}>
      <Table.Caption>{label}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('chart.time')}</Table.Th>
          <Table.Th ta="end">{t('chart.mean')}</Table.Th>
          <Table.Th ta="end">{t('chart.low')}</Table.Th>
          <Table.Th ta="end">{t('chart.high')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {points.toReversed().map(({ at, mean, band }) => (
          <Table.Tr key={at}>
            <Table.Td>{format.date(at)}</Table.Td>
            <Table.Td ta="end">{mean === null ? t('chart.noData') : measure(mean)}</Table.Td>
            <Table.Td ta="end">{band && measure(band[0])}</Table.Td>
            <Table.Td ta="end">{band && measure(band[1])}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
