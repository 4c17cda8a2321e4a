import type { NightReason, NightStatus } from '@nachtwacht/domain';
import { daysAfter, weekdayOf, type LocalDate } from '@nachtwacht/domain/time';
import { wall, type MonthDays } from './month-days';

/** What became of one evening's backup. Moments are epoch milliseconds. */
export interface LivedNight {
  readonly date: LocalDate;
  readonly due: number;
  readonly windowEndsAt: number;
  readonly deadlineAt: number;
  readonly dutyDate: LocalDate;
  readonly status: NightStatus;
  readonly reasons: readonly NightReason[];
  readonly finishedAt: number | null;
  readonly bytes: number | null;
  readonly signedAt: number;
}

const HOUR = 3_600_000;
const GIGABYTE = 1_000_000_000;

/** Every evening at ten: one failed, one did not come, one came with a warning and one at the second try. */
export function nights(month: MonthDays): readonly LivedNight[] {
  const told = new Map<LocalDate, NightStatus>([
    [month.nth(1, 3), 'failed'],
    [month.nth(2, 1), 'missed'],
    [month.nth(3, 2), 'warning'],
    [month.nth(4, 4), 'success-after-retry'],
  ]);
  return month.all.map((date, index) => {
    const due = wall(date, '22:00');
    const deadlineAt = due + 9 * HOUR;
    const status = told.get(date) ?? 'success';
    const finishedAt = status === 'missed' ? null : due + 41 * 60_000;
    return {
      date,
      due,
      windowEndsAt: due + 8 * HOUR,
      deadlineAt,
      dutyDate: workingDayAfter(date),
      status,
      reasons: [reasonOf(status, { due, deadlineAt, finishedAt: finishedAt ?? due })],
      finishedAt,
      bytes: status === 'failed' || status === 'missed' ? null : (40 + index) * GIGABYTE,
      signedAt: wall(workingDayAfter(date), '08:45'),
    };
  });
}

function reasonOf(
  status: NightStatus,
  { due, deadlineAt, finishedAt }: { due: number; deadlineAt: number; finishedAt: number },
): NightReason {
  const iso = (at: number): string => new Date(at).toISOString();
  switch (status) {
    case 'failed':
      return { code: 'run-failed', params: { message: 'Geen ruimte meer op de doelschijf' } };
    case 'missed':
      return { code: 'no-run', params: { dueAt: iso(due), deadlineAt: iso(deadlineAt) } };
    case 'warning':
      return { code: 'run-warning', params: { message: '3 bestanden waren in gebruik' } };
    case 'success-after-retry':
      return { code: 'after-retry', params: { failures: 1, finishedAt: iso(finishedAt) } };
    default:
      return { code: 'run-good', params: { finishedAt: iso(finishedAt) } };
  }
}

/** Holidays are left out: the month is for reckoning by hand. */
function workingDayAfter(date: LocalDate): LocalDate {
  const next = daysAfter(date, 1);
  return weekdayOf(next) > 5 ? workingDayAfter(next) : next;
}
