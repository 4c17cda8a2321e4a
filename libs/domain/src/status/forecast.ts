import { MS_PER_DAY, MS_PER_HOUR } from '../time/duration';
import { fit, type Line, type Point } from './robust-line';

/** How full a disk was: epoch milliseconds, 0 to 100. */
export interface FillPoint {
  readonly at: number;
  readonly usedPercent: number;
}

const MIN_HISTORY_MS = 6 * MS_PER_HOUR;
const MAX_AHEAD_MS = 365 * MS_PER_DAY;
/** Less is rounding and the coming and going of temporary files. */
const MIN_RISE_PERCENT = 1;
/** The rise must stand out of the scatter this many times. */
const RISE_OVER_SCATTER = 3;
/** The rise must not come by chance: deviations, see `Line`. It takes seven points that all rise. */
const MIN_TREND = 3;
/** Shorter looks see the daily cycle of a disk (a dump at night, removed in the morning) as a steady rise. */
const MIN_RECENT_MS = 3 * MS_PER_DAY;
const RECENT_SHARES = [1 / 2, 1 / 4, 1 / 8];

/**
 * When the disk reaches 100 % if it goes on as it did, epoch milliseconds; null when it is not filling, when there
 * are less than six hours of history, when the rise doesn't stand out of the scatter, or when it takes more than
 * a year from the newest point. Points in any order, up to some weeks of them; values that can't be are left out.
 *
 * A disk that began to fill lately is seen as well: the end of the history counts on its own when it reaches levels
 * that were never seen before. Then the earliest date is told.
 */
export function forecastFull(points: readonly FillPoint[]): number | null {
  const history = points
    .filter(({ at, usedPercent }) => Number.isFinite(at) && usedPercent >= 0 && usedPercent <= 100)
    .map(({ at, usedPercent }) => ({ x: at, y: usedPercent }))
    .sort((a, b) => a.x - b.x);
  const dates = [history, ...recentParts(history)].map(fullDate).filter((date) => date !== null);
  return dates.length === 0 ? null : Math.min(...dates);
}

/** The last half, quarter and eighth of the history, as far as they are long enough and rise above all before. */
function recentParts(history: readonly Point[]): Point[][] {
  const first = history[0];
  const last = history.at(-1);
  if (!first || !last) return [];
  return RECENT_SHARES.map((share) => (last.x - first.x) * share)
    .filter((span) => span >= MIN_RECENT_MS)
    .map((span) => history.findIndex(({ x }) => x >= last.x - span))
    .filter((start) => last.y > highest(history.slice(0, start)))
    .map((start) => history.slice(start));
}

function fullDate(part: readonly Point[]): number | null {
  const first = part[0];
  const last = part.at(-1);
  if (!first || !last || last.x - first.x < MIN_HISTORY_MS) return null;
  const line = fit(part);
  if (!isFilling(line, last.x - first.x)) return null;
  const fullAt = Math.round(Math.max(last.x, last.x + (100 - line.yAt(last.x)) / line.slope));
  return fullAt - last.x <= MAX_AHEAD_MS ? fullAt : null;
}

function isFilling(line: Line, span: number): boolean {
  const rise = line.slope * span;
  return rise >= MIN_RISE_PERCENT && rise >= RISE_OVER_SCATTER * line.scatter && line.trend >= MIN_TREND;
}

function highest(points: readonly Point[]): number {
  return points.reduce((max, { y }) => Math.max(max, y), Number.NEGATIVE_INFINITY);
}
