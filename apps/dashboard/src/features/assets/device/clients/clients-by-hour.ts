import type { SeriesPoint } from '../../charts/chart-points';

export interface HourOfClients {
  /** Its beginning, epoch milliseconds. */
  readonly at: number;
  /** On the clock of the wall, 0 to 23. */
  readonly hour: number;
  /** null: nothing was measured, which is not the same as nobody. */
  readonly mean: number | null;
  readonly highest: number | null;
}

const HOUR = 3_600_000;

/** Every hour of [from, to) with how many were connected, the present one included. */
export function clientsByHour(
  points: readonly SeriesPoint[],
  from: number,
  to: number,
  hourOf: (at: number) => number,
): readonly HourOfClients[] {
  const measured = Map.groupBy(points, ([at]) => Math.floor(at / HOUR) * HOUR);
  const first = Math.ceil(from / HOUR) * HOUR;
  const count = Math.max(0, Math.ceil((to - first) / HOUR));
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * HOUR;
    const known = measured.get(at) ?? [];
    const sum = known.reduce((total, [, mean]) => total + mean, 0);
    return {
      at,
      hour: hourOf(at),
      mean: known.length === 0 ? null : sum / known.length,
      highest: known.length === 0 ? null : Math.max(...known.map(([, , , high]) => high)),
    };
  });
}

export interface DayOfClients {
  /** The beginning of its first hour that is shown. */
  readonly at: number;
  /** By hour of the wall's clock, 0 to 23; undefined where the window does not reach, or the clock skips it. */
  readonly hours: readonly (HourOfClients | undefined)[];
}

/** The hours as a week: a line per day of the local calendar. An hour that comes twice keeps the busier one. */
export function weekOfClients(
  hours: readonly HourOfClients[],
  dayOf: (at: number) => number,
): readonly DayOfClients[] {
  const days = Map.groupBy(hours, ({ at }) => dayOf(at));
  return [...days.values()].map((known) => {
    const byHour = Map.groupBy(known, ({ hour }) => hour);
    return {
      at: known[0]?.at ?? 0,
      hours: Array.from({ length: 24 }, (_, hour) =>
        byHour
          .get(hour)
          ?.toSorted((a, b) => (b.mean ?? -1) - (a.mean ?? -1))
          .at(0),
      ),
    };
  });
}
