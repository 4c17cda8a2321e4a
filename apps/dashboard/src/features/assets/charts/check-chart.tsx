import { Group, SegmentedControl, Text } from '@mantine/core';
import { METRIC_RANGES, type CheckDetail, type MetricRange } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useTexts } from '../../../shared/i18n/texts';
import { QueryState } from '../../../shared/ui/query-state';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton';
import { metricsQuery } from '../api/asset-queries';
import { assetsTexts } from '../assets-texts';
import { limitsOf } from '../model/limits';
import { unitOf } from '../model/reading-text';
import classes from './chart.module.css';
import { chartPoints } from './chart-points';
import { ChartTable } from './chart-table';
import { MetricChart } from './metric-chart';
import { StatusBand } from './status-band';
import { TimeAxis } from './time-axis';

interface CheckChartProps {
  readonly check: CheckDetail;
  readonly name: string;
}

/** Many charts under each other must still fit on one screen. */
const HIGH = 150;
const LOW = 96;

/** The course of a check: a chart per metric, and under them its status on the same axis. */
export function CheckChart({ check, name }: CheckChartProps) {
  const t = useTexts(assetsTexts);
  const language = useLanguage();
  const [range, setRange] = useState<MetricRange>('day');
  const query = useQuery(metricsQuery(check.id, range));
  const described = (metric: string) => check.metrics.find((each) => each.name === metric);
  return (
    <div>
      <Group justify="space-between" mb="xs" gap="xs">
        <Text fw={600}>{t('chart.band')}</Text>
        <SegmentedControl
          size="xs"
          aria-label={t('chart.range')}
          value={range}
          onChange={setRange}
          data={METRIC_RANGES.map((value) => ({ value, label: t(`chart.ranges.${value}`) }))}
        />
      </Group>
      <QueryState query={query} skeleton={<RowsSkeleton rows={3} height={56} />}>
        {(data) => {
          const from = Date.parse(data.from);
          const to = Date.parse(data.to);
          const series = data.series
            .map(({ metric, points }) => {
              const info = described(metric);
              return {
                metric,
                label: info?.label[language] ?? metric,
                unit: unitOf(info?.unit),
                limits: limitsOf(check.policy, info?.unit ?? ''),
                points: chartPoints(points, data.stepSeconds),
              };
            })
            .filter(({ points }) => points.length > 0);
          return (
            <div className={classes.charts} data-fading={query.isPlaceholderData || undefined}>
              {check.metrics.length > 0 && series.length === 0 && <Text c="dimmed">{t('chart.none')}</Text>}
              {series.map(({ metric, ...rest }) => (
                <MetricChart
                  key={metric}
                  from={from}
                  to={to}
                  range={data.range}
                  name={name}
                  height={series.length > 2 ? LOW : HIGH}
                  {...rest}
                />
              ))}
              <StatusBand intervals={data.intervals} from={from} to={to} />
              <TimeAxis range={data.range} from={from} to={to} />
              <ChartTable series={series} intervals={data.intervals} />
            </div>
          );
        }}
      </QueryState>
    </div>
  );
}
