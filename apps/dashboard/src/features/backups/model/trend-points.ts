import type { JobWithNights } from './night-cells';

export interface TrendPoint {
  readonly date: string;
  /** Bytes that the run read, and that were kept of all runs together; null where nothing was told. */
  readonly processed: number | null;
  readonly stored: number | null;
  readonly minutes: number | null;
}

/** Every day of a job on which anything was measured, oldest first. */
export function trendPoints({ nights, stored }: Pick<JobWithNights, 'nights' | 'stored'>): TrendPoint[] {
  const points = new Map<string, TrendPoint>();
  const put = (date: string, part: Partial<TrendPoint>) =>
    points.set(date, {
      ...(points.get(date) ?? { date, processed: null, stored: null, minutes: null }),
      ...part,
    });
  for (const { date, bytes, seconds } of nights)
    put(date, { processed: bytes, minutes: seconds === null ? null : seconds / 60 });
  for (const { date, bytes } of stored) put(date, { stored: bytes });
  return [...points.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** Whether there is a line to draw at all. */
export function hasValues(points: readonly TrendPoint[], key: 'processed' | 'stored' | 'minutes'): boolean {
  return points.some((point) => point[key] !== null);
}
