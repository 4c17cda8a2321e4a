import type { StatusInterval } from '@nachtwacht/contracts';
import { STATUSES } from '@nachtwacht/domain';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useReasonText } from '../../../shared/reasons/use-reason-text';
import { StatusIcon } from '../../../shared/status/status-icon';
import { statusTexts } from '../../../shared/status/status-texts';
import { assetsTexts } from '../assets-texts';
import { bandSegments } from './band-segments';
import { AXIS_WIDTH, RIGHT_EDGE } from './chart-edges';
import classes from './chart.module.css';

interface StatusBandProps {
  readonly intervals: readonly StatusInterval[];
  readonly from: number;
  readonly to: number;
}

/** The status through time, on the axis of the charts above it, with the sum per status in words. */
export function StatusBand({ intervals, from, to }: StatusBandProps) {
  const t = useTexts(assetsTexts);
  const status = useTexts(statusTexts);
  const why = useReasonText();
  const format = useFormat();
  const segments = bandSegments(intervals, from, to);
  const sums = STATUSES.map((each) => ({
    status: each,
    sum: segments.filter((segment) => segment.status === each).reduce((total, s) => total + s.to - s.from, 0),
  })).filter(({ sum }) => sum > 0);
  const words = sums.map(({ status: each, sum }) => `${status(each)} ${format.span(sum)}`);
  return (
    <>
      <div
        className={classes.band}
        style={{ marginLeft: AXIS_WIDTH, marginRight: RIGHT_EDGE }}
        role="img"
        aria-label={`${t('chart.band')}: ${words.join(', ')}`}
      >
        {segments.map(({ id, status: each, left, width, interval }) => (
          <span
            key={id}
            className={classes.segment}
            data-status={each}
            style={{ left: `${left}%`, width: `${width}%` }}
            title={`${status(each)} · ${why(interval.reason)} · ${format.date(interval.from)}`}
          />
        ))}
      </div>
      <ul className={classes.sums} style={{ marginLeft: AXIS_WIDTH }} aria-hidden="true">
        {sums.map(({ status: each }, index) => (
          <li key={each} className={classes.sum}>
            <StatusIcon status={each} size={12} />
            {words[index]}
          </li>
        ))}
      </ul>
    </>
  );
}
