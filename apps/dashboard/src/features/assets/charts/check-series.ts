import type { CheckDetail, MetricSeries } from '@nachtwacht/contracts';
import type { Language, Unit } from '@nachtwacht/domain';
import { limitsOf, type Limit } from '../model/limits';
import { unitOf } from '../model/reading-text';
import { chartPoints, type ChartPoint } from './chart-points';
import { WEEK } from './zoom-window';

export interface DrawnSeries {
  readonly metric: string;
  readonly label: string;
  readonly unit: Unit;
  readonly limits: readonly Limit[];
  readonly points: readonly ChartPoint[];
  /** The same a week earlier, moved to where it is compared; empty where it is not asked for. */
  readonly earlier: readonly ChartPoint[];
}

/** What is drawn of a check: a series for each metric of which something was measured. */
export function checkSeries(
  check: Pick<CheckDetail, 'metrics' | 'policy'>,
  data: MetricSeries,
  before: MetricSeries | undefined,
  language: Language,
): readonly DrawnSeries[] {
  return data.series
    .map(({ metric, points }): DrawnSeries => {
      const info = check.metrics.find(({ name }) => name === metric);
      const past = before?.series.find((each) => each.metric === metric)?.points ?? [];
      return {
        metric,
        label: info?.label[language] ?? metric,
        unit: unitOf(info?.unit),
        limits: limitsOf(check.policy, info?.unit ?? ''),
        points: chartPoints(points, data.stepSeconds),
        earlier: chartPoints(
          past.map(([at, ...values]) => [at + WEEK, ...values] as const),
          before?.stepSeconds ?? data.stepSeconds,
        ),
      };
    })
    .filter(({ points }) => points.length > 0);
}
