import { SegmentedControl, Text } from '@mantine/core';
import type { NightDetail } from '@nachtwacht/contracts';
import { useState } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useNightWord } from '../../../shared/nights/use-night-words';
import { MEASURES, tellingMeasure, usualOf, type NightMeasure } from '../model/habit';
import { durationText } from '../model/left';
import { morningTexts } from '../morning-texts';
import classes from './night-panel.module.css';
import { Part } from './part';

const HEIGHT = 150;
const AXIS_WIDTH = 62;

/** Sixty nights of one measure, what is usual as a line, and this night in its own colour: why it is doubted. */
export function NightChart({ detail }: { readonly detail: NightDetail }) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const { night, past } = detail;
  const [chosen, setMeasure] = useState<NightMeasure | null>(null);
  const measure = chosen ?? tellingMeasure(night.reasons, past);
  const say = (value: number) => {
    if (measure === 'bytes') return format.bytes(value);
    return measure === 'seconds' ? durationText(value, format.span) : format.number(value);
  };
  const usual = usualOf(past, night.date, measure);
  const now = past.find(({ date }) => date === night.date)?.[measure] ?? null;
  const hasValues = past.some((each) => each[measure] !== null);
  const nowText = t('chart.now', { value: now === null ? '–' : say(now) });
  const usualText = usual === null ? t('chart.noUsual') : t('chart.usual', { value: say(usual) });
  return (
    <Part
      title={t('night.chart')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('chart.measure')}
          value={measure}
          onChange={setMeasure}
          data={MEASURES.map((value) => ({ value, label: t(`chart.${value}`) }))}
        />
      }
    >
      {hasValues ? (
        <figure
          className={classes.chart}
          aria-label={t('chart.label', {
            measure: t(`chart.${measure}`),
            count: past.length,
            now: nowText,
            usual: usualText,
          })}
        >
          <figcaption className={classes.legend}>
            <strong>{nowText}</strong>
            <span>{usualText}</span>
          </figcaption>
          <ResponsiveContainer width="100%" height={HEIGHT}>
            <BarChart data={[...past]} margin={{ top: 8, right: 4, bottom: 0, left: 0 }} barCategoryGap={1}>
              <CartesianGrid stroke="var(--line-soft)" vertical={false} />
              <XAxis
                dataKey="date"
                tickFormatter={(date: string) => format.day(date)}
                tick={{ fill: 'var(--text-soft)', fontSize: 11 }}
                tickLine={false}
                axisLine={{ stroke: 'var(--line-strong)' }}
                minTickGap={48}
              />
              <YAxis
                width={AXIS_WIDTH}
                domain={[0, 'auto']}
                tickCount={4}
                tickFormatter={say}
                tick={{ fill: 'var(--text-soft)', fontSize: 11 }}
                tickLine={false}
                axisLine={false}
              />
              <Bar dataKey={measure} isAnimationActive={false}>
                {past.map(({ date }) => (
                  <Cell key={date} fill={date === night.date ? 'var(--chart-now)' : 'var(--chart-bar)'} />
                ))}
              </Bar>
              {usual !== null && (
                <ReferenceLine
                  y={usual}
                  stroke="var(--text-soft)"
                  strokeDasharray="5 4"
                  ifOverflow="extendDomain"
                />
              )}
              <Tooltip
                isAnimationActive={false}
                cursor={{ fill: 'var(--surface-hover)' }}
                content={({ active, payload }) => (
                  <NightTip active={active} payload={payload} measure={measure} say={say} />
                )}
              />
            </BarChart>
          </ResponsiveContainer>
        </figure>
      ) : (
        <Text size="sm" c="dimmed">
          {t('chart.nothing')}
        </Text>
      )}
    </Part>
  );
}

interface NightTipProps {
  readonly active: boolean | undefined;
  readonly payload: readonly { readonly payload?: unknown }[] | undefined;
  readonly measure: NightMeasure;
  readonly say: (value: number) => string;
}

function NightTip({ active, payload, measure, say }: NightTipProps) {
  const t = useTexts(morningTexts);
  const word = useNightWord();
  const format = useFormat();
  const point = payload?.[0]?.payload;
  if (active !== true || !isPast(point)) return null;
  const value = point[measure];
  return (
    <div className={classes.tooltip}>
      <div className={classes.soft}>{format.day(point.date)}</div>
      <div>{word(point.status)}</div>
      <strong>{value === null ? t('chart.noValue') : say(value)}</strong>
    </div>
  );
}

function isPast(value: unknown): value is NightDetail['past'][number] {
  return typeof value === 'object' && value !== null && 'date' in value && 'status' in value;
}
