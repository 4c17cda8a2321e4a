import type { MetricRange } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { AXIS_WIDTH, RIGHT_EDGE } from './chart-edges';
import classes from './chart.module.css';
import { amsterdam } from './local-clock';
import { timeTicks } from './time-ticks';

interface TimeAxisProps {
  readonly range: MetricRange;
  readonly from: number;
  readonly to: number;
}

/** The marks of the one axis of time that charts and band share. */
export function TimeAxis({ range, from, to }: TimeAxisProps) {
  const format = useFormat();
  const isShort = range === 'hour' || range === 'day';
  // Beyond a day the date is what counts, and its year is known.
  const word = (at: number) =>
    isShort ? format.date(at, 'time') : (format.date(at).split(/,| om | at /)[0] ?? '');
  return (
    <div
      className={classes.axis}
      style={{ marginLeft: AXIS_WIDTH, marginRight: RIGHT_EDGE }}
      aria-hidden="true"
    >
      {timeTicks(range, from, to, amsterdam).map((at) => (
        <span key={at} className={classes.mark} style={{ left: `${((at - from) / (to - from)) * 100}%` }}>
          {word(at)}
        </span>
      ))}
    </div>
  );
}
