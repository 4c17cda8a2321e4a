import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useFormat } from '../../../../shared/format/use-format';
import { useTexts } from '../../../../shared/i18n/texts';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { durationWords } from '../../model/duration-words';
import type { JobWithNights } from '../../model/night-cells';
import type { Quarter } from '../../model/quarter';
import { hasValues, trendPoints } from '../../model/trend-points';
import { customerTexts } from '../customer-texts';
import { TrendChart } from './trend-chart';
import classes from './trend.module.css';

interface TrendChartsProps {
  readonly job: JobWithNights;
  readonly quarter: Quarter;
}

/** What a job read and what is kept of it, and how long it took, over the same weeks as its calendar. */
export function TrendCharts({ job, quarter }: TrendChartsProps) {
  const t = useTexts(customerTexts);
  const format = useFormat();
  const language = useLanguage();
  const points = useMemo(() => trendPoints(job), [job]);
  const hasSizes = hasValues(points, 'processed') || hasValues(points, 'stored');
  const hasDurations = hasValues(points, 'minutes');
  if (!hasSizes && !hasDurations) return <Text c="dimmed">{t('trend.none')}</Text>;
  return (
    <div className={classes.charts}>
      {hasSizes && (
        <TrendChart
          title={t('trend.sizes')}
          label={t('trend.chart', { what: t('trend.sizes'), name: job.name })}
          points={points}
          quarter={quarter}
          lines={[
            { key: 'stored', label: t('trend.stored'), style: 'line' },
            { key: 'processed', label: t('trend.processed'), style: 'bars' },
          ]}
          measure={format.bytes}
        />
      )}
      {hasDurations && (
        <TrendChart
          title={t('trend.duration')}
          label={t('trend.chart', { what: t('trend.duration'), name: job.name })}
          points={points}
          quarter={quarter}
          lines={[{ key: 'minutes', label: t('trend.duration'), style: 'bars' }]}
          measure={(minutes) => durationWords(minutes, language)}
        />
      )}
    </div>
  );
}
