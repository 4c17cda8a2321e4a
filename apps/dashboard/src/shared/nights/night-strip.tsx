import type { NightStatus } from '@nachtwacht/domain';
import { memo } from 'react';
import { useTexts } from '../i18n/texts';
import { NightMark } from './night-mark';
import classes from './nights.module.css';
import { barsOf, lineOf, SLOTS, STRIP } from './strip-shape';
import { stripTexts } from './strip-texts';
import { summaryOf } from './strip-summary';
import { useNightWord } from './use-night-words';

export interface StripNight {
  readonly date: string;
  readonly status: NightStatus;
  readonly bytes: number | null;
  readonly seconds: number | null;
}

interface NightStripProps {
  /** Oldest first; the latest fourteen are drawn, the newest at the right. */
  readonly nights: readonly StripNight[];
}

/** The latest nights of a job: a mark for each, its size as a bar below and its duration as a line. */
export const NightStrip = memo(function NightStrip({ nights: all }: NightStripProps) {
  const t = useTexts(stripTexts);
  const word = useNightWord();
  const nights = all.slice(-SLOTS);
  const first = SLOTS - nights.length;
  const counted = summaryOf(nights).map(({ status, nights: count }) =>
    t('counted', { status: word(status), count }),
  );
  return (
    <svg
      className={classes.strip}
      width={STRIP.width}
      height={STRIP.height}
      viewBox={`0 0 ${STRIP.width} ${STRIP.height}`}
      role="img"
      aria-label={t('label', { count: nights.length, list: counted.join(', ') })}
    >
      {nights.map((night, index) => (
        <NightMark key={night.date} status={night.status} x={(first + index) * STRIP.slot} />
      ))}
      {barsOf(nights.map(({ bytes }) => bytes)).map(({ index, height }) => (
        <rect
          key={index}
          className={classes.size}
          data-last={index === nights.length - 1 || undefined}
          x={(first + index) * STRIP.slot + 1.5}
          y={STRIP.height - height}
          width={STRIP.slot - 3}
          height={height}
        />
      ))}
      <path
        className={classes.duration}
        d={lineOf(
          nights.map(({ seconds }) => seconds),
          first,
        )}
      />
    </svg>
  );
});
