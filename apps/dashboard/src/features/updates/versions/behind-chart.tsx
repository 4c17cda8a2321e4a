import type { BehindHistory } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { QueryState } from '../../../shared/ui/query-state';
import { behindQuery } from '../api/update-queries';
import { versionsTexts } from './versions-texts';
import classes from './versions.module.css';

const HEIGHT = 150;
const LINES = [
  { key: 'waiting', axis: 'things', stroke: 'var(--chart-waiting)', dash: '', text: 'chart.waiting' },
  { key: 'security', axis: 'things', stroke: 'var(--chart-security)', dash: '6 3', text: 'chart.security' },
  { key: 'oldestDays', axis: 'days', stroke: 'var(--chart-oldest)', dash: '2 3', text: 'chart.oldest' },
] as const;
const TICK = { fill: 'var(--text-soft)', fontSize: 11 };

type BehindDay = BehindHistory[number];

/** How many things were behind on each of the last 90 days, and how long the oldest of them. */
export function BehindChart({ customerId }: { readonly customerId: string | undefined }) {
  const query = useQuery(behindQuery(customerId));
  return (
    <QueryState query={query} skeleton={<div className={classes.chartPlace} aria-busy="true" />}>
      {(days) => <Figure days={days} />}
    </QueryState>
  );
}

function Figure({ days }: { readonly days: BehindHistory }) {
  const t = useTexts(versionsTexts);
  const format = useFormat();
  const last = days.at(-1);
  const isEmpty = days.every(({ waiting, done }) => waiting === 0 && done === 0);
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <h2 className={classes.title}>{t('chart.title')}</h2>
        {!isEmpty &&
          LINES.map(({ key, text }) => (
            <span key={key} className={classes.key} data-line={key}>
              {t(text)}
            </span>
          ))}
      </figcaption>
      {isEmpty ? (
        <div className={classes.soft}>{t('chart.none')}</div>
      ) : (
        <>
          <ResponsiveContainer width="100%" height={HEIGHT}>
            <LineChart data={days} margin={{ top: 6, right: 0, bottom: 0, left: 0 }} title={t('chart.label')}>
              <CartesianGrid stroke="var(--line-soft)" vertical={false} />
              <XAxis
                dataKey="date"
                tickFormatter={(date: string) => format.date(`${date}T12:00:00Z`, 'date')}
                tick={TICK}
                tickLine={false}
                axisLine={{ stroke: 'var(--line-strong)' }}
                minTickGap={60}
                height={20}
              />
              <YAxis
                yAxisId="things"
                width={36}
                allowDecimals={false}
                tick={TICK}
                tickLine={false}
                axisLine={false}
              />
              <YAxis
                yAxisId="days"
                orientation="right"
                width={36}
                allowDecimals={false}
                tick={TICK}
                tickLine={false}
                axisLine={false}
              />
              {LINES.map(({ key, axis, stroke, dash }) => (
                <Line
                  key={key}
                  dataKey={key}
                  yAxisId={axis}
                  type="stepAfter"
                  stroke={stroke}
                  strokeWidth={1.75}
                  strokeDasharray={dash}
                  dot={false}
                  isAnimationActive={false}
                />
              ))}
              <Tooltip
                isAnimationActive={false}
                cursor={{ stroke: 'var(--text-soft)', strokeDasharray: '3 3' }}
                content={({ active, payload }) => <DayTold active={active} payload={payload} />}
              />
            </LineChart>
          </ResponsiveContainer>
          {last && (
            <div className={classes.soft}>
              {t('chart.now', {
                waiting: format.number(last.waiting),
                security: format.number(last.security),
                days: t('days', { count: last.oldestDays }),
              })}
            </div>
          )}
        </>
      )}
    </figure>
  );
}

interface DayToldProps {
  readonly active: boolean;
  readonly payload: readonly { readonly payload?: unknown }[];
}

function DayTold({ active, payload }: DayToldProps) {
  const t = useTexts(versionsTexts);
  const format = useFormat();
  const day = payload[0]?.payload;
  if (!active || !isDay(day)) return null;
  return (
    <div className={classes.tooltip}>
      <div className={classes.soft}>{format.day(day.date)}</div>
      {LINES.map(({ key, text }) => (
        <div key={key}>
          {t(text)}: <strong>{format.number(day[key])}</strong>
        </div>
      ))}
      <div>
        {t('chart.done')}: <strong>{format.number(day.done)}</strong>
      </div>
    </div>
  );
}

function isDay(value: unknown): value is BehindDay {
  return typeof value === 'object' && value !== null && 'oldestDays' in value && 'done' in value;
}
