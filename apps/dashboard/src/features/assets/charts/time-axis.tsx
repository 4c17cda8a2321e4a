import { useFormat } from '../../../shared/format/use-format';
import { AXIS_WIDTH, RIGHT_EDGE } from './chart-edges';
import classes from './chart.module.css';
import { amsterdam } from './local-clock';
import { timeTicks } from './time-ticks';

const TWO_DAYS = 48 * 3_600_000;

interface TimeAxisProps {
  readonly from: number;
  readonly to: number;
}

/** The marks of the one axis of time that charts and band share. */
export function TimeAxis({ from, to }: TimeAxisProps) {
  const format = useFormat();
  const isShort = to - from <= TWO_DAYS;
  // Beyond a day the date is what counts, and its year is known.
  const word = (at: number) =>
    isShort ? format.date(at, 'time') : (format.date(at).split(/,| om | at /)[0] ?? '');
  return (
    <div
      className={classes.axis}
      style={{ marginLeft: AXIS_WIDTH, marginRight: RIGHT_EDGE }}
      aria-hidden="true"
    >
      {timeTicks(from, to, amsterdam).map((at) => (
        <span key={at} className={classes.mark} style={{ left: `${((at - from) / (to - from)) * 100}%` }}>
          {word(at)}
        </span>
      ))}
    </div>
  );
}
