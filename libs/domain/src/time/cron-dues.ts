import { CronExpressionParser } from 'cron-parser';
import { MS_PER_HOUR } from './duration';
import { InvalidScheduleError } from './invalid-schedule';
import { instantOfWall, wallTimeOf } from './wall-clock';

export interface CronSchedule {
  /** Five fields: minute, hour, day, month, weekday. */
  readonly cron: string;
  readonly timeZone: string;
}

/** The clock is never turned back further than this. */
const WIDEST_OVERLAP_MS = 3 * MS_PER_HOUR;

/**
 * The moments at which a schedule was due, from `now` (inclusive) back; epoch milliseconds, each once. The schedule is
 * read by the clock on the wall of the zone. On the night without 02:30 such a run is due at the moment the clock
 * jumps; on the night with two it is due at the first, and in the hour that comes twice the second pass counts for
 * nothing. So a run is never expected later than a scheduler would start it, which would call a run that came a
 * missed one.
 *
 * @throws InvalidScheduleError for anything but five fields, for a day that never comes, and for an unknown zone
 */
export function* cronDues(schedule: CronSchedule, now: number): Generator<number, void> {
  const wallNow = Math.max(
    wallTime(now, schedule),
    wallTime(now - WIDEST_OVERLAP_MS, schedule) + WIDEST_OVERLAP_MS,
  );
  let told = Number.POSITIVE_INFINITY;
  for (const wall of wallDues(wallNow, schedule)) {
    const at = instantOfWall(wall, schedule.timeZone);
    if (at > now || at === told) continue;
    told = at;
    yield at;
  }
}

function wallTime(at: number, { cron, timeZone }: CronSchedule): number {
  try {
    return wallTimeOf(at, timeZone);
  } catch (cause) {
    throw new InvalidScheduleError(cron, timeZone, 'time-zone', { cause });
  }
}

const FIVE_FIELDS = /^\s*(?:[\d*,/A-Za-z#?-]+\s+){4}[\d*,/A-Za-z#?-]+\s*$/;
/** H stands for a moment that the parser draws by lot, anew each time. */
const DRAWN_BY_LOT = /(?:^|[\s,])H/i;

/** Wall times at which the schedule is due, from `wall` (inclusive) back. */
function* wallDues(wall: number, { cron, timeZone }: CronSchedule): Generator<number, void> {
  const invalid = (options?: ErrorOptions) => new InvalidScheduleError(cron, timeZone, 'cron', options);
  if (!FIVE_FIELDS.test(cron) || DRAWN_BY_LOT.test(cron)) throw invalid();
  // The parser looks strictly before its current date, in whole seconds.
  const currentDate = new Date(wall + 1);
  let dues;
  try {
    dues = CronExpressionParser.parse(cron.trim(), { currentDate, tz: 'UTC' });
  } catch (cause) {
    throw invalid({ cause });
  }
  while (dues.hasPrev()) yield dues.prev().getTime();
}
