import { Text } from '@mantine/core';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { dayWords } from '../../model/day-words';
import type { Quarter } from '../../model/quarter';
import type { TrendPoint } from '../../model/trend-points';
import { TrendTooltip } from './trend-tooltip';
import classes from './trend.module.css';
import type { TrendLine } from './trend-line';

interface TrendChartProps {
  readonly title: string;
  readonly label: string;
  readonly points: readonly TrendPoint[];
  readonly quarter: Quarter;
  readonly lines: readonly TrendLine[];
  readonly measure: (value: number) => string;
}

const HEIGHT = 108;
const AXIS_WIDTH = 64;
const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);
const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);

export function TrendChart({ title, label, points, quarter, lines, measure }: TrendChartProps) {
  const language = useLanguage();
  const data = points.map((point) => ({ ...point, at: noon(point.date) }));
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <Text span size="sm" fw={600}>
          {title}
        </Text>
        {lines.length > 1 &&
          lines.map((line) => (
            <span key={line.key} className={classes.key} data-style={line.style}>
              {line.label}
            </span>
          ))}
      </figcaption>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <ComposedChart data={data} margin={{ top: 6, right: 12, bottom: 0, left: 0 }} title={label}>
          <CartesianGrid stroke="var(--line-soft)" vertical={false} />
          <XAxis
            dataKey="at"
            type="number"
            domain={[noon(quarter.from), noon(quarter.to)]}
            tickFormatter={(at: number) => dayWords(dateOf(at), 'day-month', language)}
            tick={{ fill: 'var(--text-soft)', fontSize: 11 }}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            minTickGap={40}
            height={20}
          />
          <YAxis
            width={AXIS_WIDTH}
            domain={[0, 'auto']}
            tickCount={4}
            tickFormatter={measure}
            tick={{ fill: 'var(--text-soft)', fontSize: 11 }}
            tickLine={false}
            axisLine={false}
          />
          {lines.map(({ key, style }) =>
            style === 'bars' ? (
              <Bar key={key} dataKey={key} barSize={4} fill="var(--chart-bar)" isAnimationActive={false} />
            ) : (
              <Line
                key={key}
                dataKey={key}
                type="linear"
                stroke="var(--chart-line)"
                strokeWidth={1.75}
                dot={false}
                connectNulls
                isAnimationActive={false}
              />
            ),
          )}
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--text-soft)', strokeDasharray: '3 3' }}
            content={({ active, payload }) => (
              <TrendTooltip active={active} payload={payload} lines={lines} measure={measure} />
            )}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </figure>
  );
}
