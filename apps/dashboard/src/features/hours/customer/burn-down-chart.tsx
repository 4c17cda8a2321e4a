import type { HoursOverview } from '@nachtwacht/contracts';
import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { serverClock } from '../../../shared/clock/server-clock';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { Section } from '../../../shared/ui/section';
import { burnDownOf } from '../model/burn-down';
import { hoursText } from '../model/minutes';
import classes from './customer-hours.module.css';
import { customerHoursTexts } from './customer-texts';

const HEIGHT = 290;
const TICK = { fill: 'var(--text-soft)', fontSize: 11 };
const HOUR = 60;
/** Lines of whole hours above nothing. */
const STEPS = 4;

/** What is left of the budget as it went down, and where that leads. The same stands beside it in figures. */
export function BurnDownChart({ overview }: { readonly overview: HoursOverview }) {
  const t = useTexts(customerHoursTexts);
  const format = useFormat();
  const drawn = burnDownOf(overview, serverClock.now());
  if (drawn === null) return <Section title={t('chart.title')}>{t('chart.none')}</Section>;
  const highest = Math.max(0, ...drawn.points.map(({ left }) => left ?? 0));
  const step = Math.max(1, Math.ceil(highest / HOUR / STEPS)) * HOUR;
  const ticks = Array.from({ length: STEPS + 1 }, (_, index) => index * step);
  const { emptyOn, emptyBeforeGrant } = overview.forecast;
  return (
    <Section
      title={t('chart.title')}
      actions={
        <span className={classes.keys}>
          <span className={classes.key}>{t('chart.left')}</span>
          <span className={classes.key} data-line="forecast">
            {t('chart.forecast')}
          </span>
        </span>
      }
    >
      <div className={classes.chart}>
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <LineChart
            data={[...drawn.points]}
            margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
            title={t('chart.label')}
          >
            <CartesianGrid stroke="var(--line-soft)" vertical={false} />
            <XAxis
              dataKey="at"
              type="number"
              domain={[drawn.from, drawn.to]}
              tickFormatter={(at: number) => format.date(at, 'date')}
              tick={TICK}
              tickLine={false}
              axisLine={{ stroke: 'var(--line-strong)' }}
              minTickGap={50}
              height={20}
            />
            <YAxis
              width={44}
              domain={[0, STEPS * step]}
              ticks={ticks}
              tickFormatter={hoursText}
              tick={TICK}
              tickLine={false}
              axisLine={false}
            />
            <ReferenceLine y={0} stroke="var(--status-critical-line)" />
            <Line
              dataKey="left"
              type="stepAfter"
              stroke="var(--chart-left)"
              strokeWidth={2}
              dot={false}
              isAnimationActive={false}
            />
            <Line
              dataKey="forecast"
              type="linear"
              stroke="var(--chart-forecast)"
              strokeWidth={2}
              strokeDasharray="6 4"
              dot={false}
              isAnimationActive={false}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
      {emptyOn !== null && emptyBeforeGrant && (
        <p className={classes.soft}>
          {overview.openMinutes === 0
            ? t('chart.isEmpty')
            : t('chart.empty', { date: format.day(emptyOn, 'long') })}
        </p>
      )}
    </Section>
  );
}
