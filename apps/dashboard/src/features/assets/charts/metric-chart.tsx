import { Text } from '@mantine/core';
import type { MetricRange } from '@nachtwacht/contracts';
import type { Unit } from '@nachtwacht/domain';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useTexts } from '../../../shared/i18n/texts';
import { assetsTexts } from '../assets-texts';
import type { Limit } from '../model/limits';
import { AXIS_WIDTH, RIGHT_EDGE } from './chart-edges';
import classes from './chart.module.css';
import type { ChartPoint } from './chart-points';
import { ChartTooltip } from './chart-tooltip';
import { measureOf } from './measure-of';
import { LoneDot } from './lone-dot';
import { amsterdam } from './local-clock';
import { timeTicks } from './time-ticks';
import { valueDomain } from './value-domain';

interface MetricChartProps {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  readonly points: readonly ChartPoint[];
  readonly limits: readonly Limit[];
  readonly range: MetricRange;
  readonly from: number;
  readonly to: number;
  /** Pixels. */
  readonly height: number;
}

const LIMIT_COLOURS = {
  warning: 'var(--status-warning-line)',
  critical: 'var(--status-critical-line)',
} as const;

/** Mean as a line, lowest to highest as a band around it; gaps stay gaps. */
export function MetricChart({
  name,
  label,
  unit,
  points,
  limits,
  range,
  from,
  to,
  height,
}: MetricChartProps) {
  const t = useTexts(assetsTexts);
  const language = useLanguage();
  const measure = measureOf(unit, points, language);
  return (
    <figure className={classes.figure}>
      <Text component="figcaption" size="sm" c="dimmed" className={classes.title}>
        {label}
      </Text>
      <ResponsiveContainer width="100%" height={height}>
        <ComposedChart
          data={[...points]}
          margin={{ top: 6, right: RIGHT_EDGE, bottom: 0, left: 0 }}
          title={t('chart.of', { metric: label, check: name })}
        >
          <CartesianGrid stroke="var(--line-soft)" />
          <XAxis
            dataKey="at"
            type="number"
            domain={[from, to]}
            ticks={[...timeTicks(range, from, to, amsterdam)]}
            tick={false}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            height={1}
            allowDataOverflow
          />
          <YAxis
            width={AXIS_WIDTH}
            domain={valueDomain(unit, points)}
            tickCount={5}
            tickFormatter={measure}
            tick={{ fill: 'var(--text-soft)', fontSize: 11 }}
            tickLine={false}
            axisLine={false}
          />
          {limits.map(({ status, value }) => (
            <ReferenceLine
              key={status}
              y={value}
              stroke={LIMIT_COLOURS[status]}
              strokeDasharray={status === 'critical' ? undefined : '5 4'}
            />
          ))}
          <Area
            dataKey="band"
            stroke="none"
            fill="var(--chart-line)"
            fillOpacity={0.2}
            isAnimationActive={false}
            activeDot={false}
          />
          <Line
            dataKey="mean"
            type="linear"
            stroke="var(--chart-line)"
            strokeWidth={1.75}
            dot={LoneDot}
            isAnimationActive={false}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--text-soft)', strokeDasharray: '3 3' }}
            content={({ active, payload }) => (
              <ChartTooltip active={active} payload={payload} measure={measure} />
            )}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </figure>
  );
}
