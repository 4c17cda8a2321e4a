import { Text } from '@mantine/core';
import type { CheckDetail, MetricSeries } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useTexts } from '../../../shared/i18n/texts';
import { QueryState } from '../../../shared/ui/query-state';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton';
import { metricsQuery } from '../api/asset-queries';
import { assetsTexts } from '../assets-texts';
import classes from './chart.module.css';
import { ChartControls } from './chart-controls';
import { ChartTable } from './chart-table';
import { checkSeries, type DrawnSeries } from './check-series';
import { MetricChart } from './metric-chart';
import { StatusBand } from './status-band';
import { TimeAxis } from './time-axis';
import { useChartWindow } from './use-chart-window';
import { selected, WEEK, weekEarlier, type ZoomWindow } from './zoom-window';

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
  const chart = useChartWindow();
  const query = useQuery(metricsQuery(check.id, chart.wanted));
  // What was asked for and not what is drawn while it comes: two steps in a row are two steps.
  const shown = chart.zoomed ?? (query.data === undefined ? null : windowOf(query.data));
  const past = shown === null ? null : weekEarlier(shown);
  const before = useQuery({
    ...metricsQuery(check.id, {
      range: chart.range,
      ...(past && { from: new Date(past.from).toISOString(), to: new Date(past.to).toISOString() }),
    }),
    enabled: chart.isCompared && past !== null,
  });
  return (
    <div>
      <ChartControls chart={chart} shown={shown} />
      <QueryState query={query} skeleton={<RowsSkeleton rows={3} height={56} />}>
        {(data) => {
          const { from, to } = windowOf(data);
          const compared = chart.isCompared ? before.data : undefined;
          const series = checkSeries(check, data, compared, language);
          return (
            <div className={classes.charts} data-fading={query.isPlaceholderData || undefined}>
              {check.metrics.length > 0 && series.length === 0 && <Text c="dimmed">{t('chart.none')}</Text>}
              {series.map(({ metric, ...rest }) => (
                <MetricChart
                  key={metric}
                  from={from}
                  to={to}
                  name={name}
                  height={series.length > 2 ? LOW : HIGH}
                  onSelect={(one, other) => chart.zoom(selected(one, other, chart.now()))}
                  onBack={chart.back}
                  {...rest}
                />
              ))}
              <StatusBand intervals={data.intervals} from={from} to={to} />
              <TimeAxis from={from} to={to} />
              {compared !== undefined && (
                <Text size="xs" c="dimmed" className={classes.compared}>
                  {series.some(({ earlier }) => earlier.length > 0)
                    ? t('chart.earlierKey')
                    : t('chart.earlierNone')}
                </Text>
              )}
              <ChartTable
                series={[...series, ...pastOf(series, t('chart.earlier'))]}
                intervals={data.intervals}
              />
            </div>
          );
        }}
      </QueryState>
    </div>
  );
}

function windowOf({ from, to }: MetricSeries): ZoomWindow {
  return { from: Date.parse(from), to: Date.parse(to) };
}

/** The week before as series of their own, at the moments at which they were measured. */
function pastOf(series: readonly DrawnSeries[], word: string): readonly DrawnSeries[] {
  return series
    .filter(({ earlier }) => earlier.length > 0)
    .map(({ earlier, label, ...rest }) => ({
      ...rest,
      label: `${label}, ${word}`,
      points: earlier.map((point) => ({ ...point, at: point.at - WEEK })),
      earlier: [],
    }));
}
