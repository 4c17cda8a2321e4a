import type { StatusInterval } from '@nachtwacht/contracts';
import type { Status } from '@nachtwacht/domain';

export interface BandSegment {
  readonly id: number;
  readonly status: Status;
  readonly from: number;
  readonly to: number;
  /** Of the whole width, 0 to 100. */
  readonly left: number;
  readonly width: number;
  readonly interval: StatusInterval;
}

/** The status intervals as stretches of the same axis as the chart; what lies outside it is cut off. */
export function bandSegments(
  intervals: readonly StatusInterval[],
  from: number,
  to: number,
): readonly BandSegment[] {
  const span = to - from;
  if (span <= 0) return [];
  return intervals
    .map((interval) => ({
      interval,
      from: Math.max(from, Date.parse(interval.from)),
      to: Math.min(to, interval.to === null ? to : Date.parse(interval.to)),
    }))
    .filter((stretch) => stretch.to > stretch.from)
    .map(({ interval, ...stretch }) => ({
      id: interval.id,
      status: interval.status,
      ...stretch,
      left: ((stretch.from - from) / span) * 100,
      width: ((stretch.to - stretch.from) / span) * 100,
      interval,
    }));
}
