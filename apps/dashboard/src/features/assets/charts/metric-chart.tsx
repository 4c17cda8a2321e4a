import { Text } from '@mantine/core';
import { formatMeasure, type Unit } from '@nachtwacht/domain';
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
import { EarlierLine } from './earlier-line';
import { limitsInSight, valueDomain } from './value-domain';
import { ZoomArea } from './zoom-area';

interface MetricChartProps {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  readonly points: readonly ChartPoint[];
  readonly limits: readonly Limit[];
  /** The same a week earlier, moved to where it is compared. */
  readonly earlier: readonly ChartPoint[];
  readonly from: number;
  readonly to: number;
  /** Pixels. */
  readonly height: number;
  readonly onSelect: (one: number, other: number) => void;
  readonly onBack: () => void;
}

const LIMIT_COLOURS = {
  warning: 'var(--status-warning-line)',
  critical: 'var(--status-critical-line)',
} as const;
const LIMIT_WORDS = {
  warning: { fill: 'var(--status-warning-text)', position: 'insideBottomLeft' },
  // At the other side: limits may lie close together.
  critical: { fill: 'var(--status-critical-text)', position: 'insideBottomRight' },
} as const;

/** Mean as a line, lowest to highest as a band around it; gaps stay gaps. */
export function MetricChart({
  name,
  label,
  unit,
  points,
  limits,
  earlier,
  from,
  to,
  height,
  onSelect,
  onBack,
}: MetricChartProps) {
  const t = useTexts(assetsTexts);
  const language = useLanguage();
  const all = [...points, ...earlier];
  const measure = measureOf(unit, all, language);
  const { near, far } = limitsInSight(limits, all);
  const limitWord = ({ status, value }: Limit) =>
    t(`checks.${status}At`, { value: formatMeasure(value, unit, language) });
  return (
    <figure className={classes.figure}>
      <Text component="figcaption" size="sm" c="dimmed" className={classes.title}>
        {label}
        {far.length > 0 && (
          <span className={classes.far}>{t('chart.far', { limits: far.map(limitWord).join(', ') })}</span>
        )}
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
            ticks={[...timeTicks(from, to, amsterdam)]}
            tick={false}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            height={1}
            allowDataOverflow
          />
          <YAxis
            width={AXIS_WIDTH}
            domain={valueDomain(unit, all, near)}
            tickCount={5}
            tickFormatter={measure}
            tick={{ fill: 'var(--text-soft)', fontSize: 11 }}
            tickLine={false}
            axisLine={false}
          />
          {near.map((limit) => (
            <ReferenceLine
              key={limit.status}
              y={limit.value}
              ifOverflow="extendDomain"
              stroke={LIMIT_COLOURS[limit.status]}
              strokeDasharray={limit.status === 'critical' ? undefined : '5 4'}
              label={{
                value: limitWord(limit),
                fontSize: 11,
                className: classes.limitWord ?? '',
                ...LIMIT_WORDS[limit.status],
              }}
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
          {earlier.length > 0 && <EarlierLine points={earlier} />}
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
              <ChartTooltip active={active} payload={payload} measure={measure} earlier={earlier} />
            )}
          />
          <ZoomArea from={from} to={to} onSelect={onSelect} onBack={onBack} />
        </ComposedChart>
      </ResponsiveContainer>
    </figure>
  );
}
