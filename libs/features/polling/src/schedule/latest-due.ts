import type { BackupPolicy } from '@nachtwacht/domain';
import { MS_PER_HOUR, MS_PER_MINUTE } from '@nachtwacht/domain';
import { CronExpressionParser } from 'cron-parser';
import { Temporal } from 'temporal-polyfill';

/** A schedule that can't be read: what a person typed is wrong, and the text says so. */
export class InvalidScheduleError extends Error {
  constructor(
    readonly cron: string,
    readonly timeZone: string,
    readonly what: 'cron' | 'time-zone',
    options?: ErrorOptions,
  ) {
    const hint =
      what === 'cron'
        ? `"${cron}" is not a schedule: give five fields (minute, hour, day, month, weekday), such as "0 22 * * 1-5".`
        : `"${timeZone}" is not a time zone: give a name such as "Europe/Amsterdam".`;
    super(hint, options);
    this.name = 'InvalidScheduleError';
  }
}

/**
 * When a run must have come by now: the latest moment that the schedule names whose grace has passed, epoch
 * milliseconds. This is the `expectedBackupAt` of the backup rule. null: the policy has no schedule, or no run was
 * ever due.
 *
 * @throws InvalidScheduleError
 */
export function expectedBackupAt(
  { schedule, graceMinutes }: Pick<BackupPolicy, 'schedule' | 'graceMinutes'>,
  now: number,
): number | null {
  if (schedule === null) return null;
  return latestDue(schedule.cron, schedule.timeZone, now - graceMinutes * MS_PER_MINUTE);
}

/** The clock is never turned back further than this. */
const WIDEST_OVERLAP_MS = 3 * MS_PER_HOUR;

/**
 * The latest moment at or before `now` at which the schedule was due; both epoch milliseconds. The schedule is read
 * by the clock on the wall of the zone. On the night without 02:30 such a run is due at the moment the clock jumps;
 * on the night with two it is due at the first, and in the hour that comes twice the second pass counts for nothing.
 * So a run is never expected later than a scheduler would start it, which would call a run that came a missed one.
 *
 * @returns null when nothing was ever due
 * @throws InvalidScheduleError for anything but five fields, for a day that never comes, and for an unknown zone
 */
export function latestDue(cron: string, timeZone: string, now: number): number | null {
  const schedule = { cron, timeZone };
  const wallNow = Math.max(
    wallTime(now, schedule),
    wallTime(now - WIDEST_OVERLAP_MS, schedule) + WIDEST_OVERLAP_MS,
  );
  for (const wall of duesBackFrom(wallNow, schedule)) {
    const at = instantOf(wall, timeZone);
    if (at <= now) return at;
  }
  return null;
}

interface Schedule {
  readonly cron: string;
  readonly timeZone: string;
}

/** What the clock on the wall shows, as milliseconds: the same digits read as UTC, where no clock ever jumps. */
function wallTime(at: number, { cron, timeZone }: Schedule): number {
  try {
    const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
    return at + zoned.offsetNanoseconds / 1e6;
  } catch (cause) {
    throw new InvalidScheduleError(cron, timeZone, 'time-zone', { cause });
  }
}

function instantOf(wall: number, timeZone: string): number {
  const digits = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
  const earlier = digits.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const exists = earlier.toPlainDateTime().equals(digits);
  if (exists) return earlier.epochMilliseconds;
  const jump = earlier.getTimeZoneTransition('next');
  return (jump ?? earlier).epochMilliseconds;
}

const FIVE_FIELDS = /^\s*(?:[\d*,/A-Za-z#?-]+\s+){4}[\d*,/A-Za-z#?-]+\s*$/;
/** H stands for a moment that the parser draws by lot, anew each time. */
const DRAWN_BY_LOT = /(?:^|[\s,])H/i;

/** Wall times at which the schedule is due, from `wall` (inclusive) back. */
function* duesBackFrom(wall: number, { cron, timeZone }: Schedule): Generator<number> {
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
