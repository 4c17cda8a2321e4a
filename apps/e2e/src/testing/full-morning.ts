import type { NightReason, NightStatus } from '@nachtwacht/domain';
import { daysAfter, isWorkingDay, localDateOf, previousWorkingDay } from '@nachtwacht/domain/time';
import {
  addBackupJob,
  addNight,
  addRun,
  Rows,
  type BackupRows,
  type RunningDatabase,
} from '@nachtwacht/testing';

const ZONE = 'Europe/Amsterdam';
const CALENDAR = {
  switches: { goodFriday: false, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
  freeDays: [],
} as const;
const HOUR_MS = 3_600_000;
const MESSAGE = 'Disk full on D:';

export interface MorningNight extends BackupRows {
  /** Of the job, as people see it. */
  readonly name: string;
  readonly status: NightStatus;
  readonly mustOpen: boolean;
}

export interface FullMorning {
  /** YYYY-MM-DD of the check: today, or on a free day the working day before it. */
  readonly day: string;
  /** YYYY-MM-DD of the nights. */
  readonly evening: string;
  readonly isToday: boolean;
  readonly nights: readonly MorningNight[];
}

const KNOWN = { why: 'Wordt vervangen', until: '2099-12-31' };
const TIMES = { dueAt: '2026-01-05T20:00:00.000Z', deadlineAt: '2026-01-06T04:00:00.000Z' };

/** One night of every status that asks for a look, and green ones; each with a reason it might have. */
const NIGHTS: readonly (readonly [NightStatus, NightReason, number])[] = [
  ['failed', { code: 'run-failed', params: { message: MESSAGE } }, 2],
  ['missed', { code: 'no-run', params: TIMES }, 1],
  ['blocked', { code: 'run-blocked', params: { message: 'Waiting for a tape' } }, 1],
  ['running-late', { code: 'still-running', params: { startedAt: TIMES.dueAt } }, 1],
  ['unknown', { code: 'no-sight', params: { since: TIMES.dueAt, fault: 'no answer' } }, 1],
  ['warning', { code: 'run-warning', params: { message: '2 files were skipped' } }, 1],
  ['offline-expected', { code: 'switched-off', params: { days: 1, toleranceDays: 3 } }, 1],
  ['overridden', { code: 'overridden', params: KNOWN }, 1],
  ['waiting', { code: 'in-window', params: TIMES }, 1],
  ['success-after-retry', { code: 'after-retry', params: { failures: 1, finishedAt: TIMES.dueAt } }, 2],
  ['success', { code: 'run-good', params: { finishedAt: TIMES.dueAt } }, 13],
];
const CUSTOMERS = ['Apotheek', 'Bakkerij', 'Camping', 'Drukkerij', 'Energiebureau', 'Fysiotherapie'];
/** The first of the green ones, drawn by lot. */
const DRAWN = 2;

/** Fills the check of a day with nights of every status, past the product: they take weeks to come about. */
export async function fillMorning(db: RunningDatabase): Promise<FullMorning> {
  await setHours(db, '23:59');
  const today = localDateOf(Date.now(), ZONE);
  const isToday = isWorkingDay(today, CALENDAR);
  const day = isToday ? today : previousWorkingDay(today, CALENDAR);
  const evening = daysAfter(day, -1);
  const rows = new Rows(db);
  const customers = [];
  for (const name of CUSTOMERS) customers.push(await rows.customer({ name: `${name} (ochtend)` }));
  const nights: MorningNight[] = [];
  for (const [status, reason, count] of NIGHTS)
    for (let index = 0; index < count; index++) {
      const name = `Back-up ${String(nights.length + 1).padStart(2, '0')}`;
      const customer = customers[nights.length % customers.length] ?? '';
      const job = await addBackupJob(rows, customer, { judge_at: null });
      await db.owner(`UPDATE asset SET name = $2, service_code = 'backup' WHERE id = $1`, [job.asset, name]);
      const mustOpen = status === 'success' && index < DRAWN;
      nights.push({ ...job, name, status, mustOpen });
      const message = 'message' in reason.params ? reason.params.message : null;
      if (status === 'failed')
        await addRun(rows, job, new Date(`${evening}T21:05:00Z`), { outcome: 'failed', message });
      await addNight(rows, job, evening, {
        duty_date: day,
        status,
        reasons: JSON.stringify([reason]),
        must_open: mustOpen,
        message,
        bytes: 5_000_000_000 + nights.length,
      });
    }
  // Nothing is behind these connections: they are not asked while people work.
  await db.owner(`UPDATE poll SET next_due_at = now() + interval '1 day'`);
  return { day, evening, isToday, nights };
}

/** The check opens at midnight, and closes as soon as it is empty and `emptyBy` is past. */
async function setHours(db: RunningDatabase, emptyBy: string): Promise<void> {
  await db.owner(
    `INSERT INTO duty_settings (id, opens_at, empty_by, closes_at, time_zone, calendar) VALUES (1, '00:00', $1, '23:59', $2, $3)
     ON CONFLICT (id) DO UPDATE SET empty_by = excluded.empty_by`,
    [emptyBy, ZONE, CALENDAR],
  );
}

/** The run that a night waits for is told, as its source would have. */
export async function tellRun(db: RunningDatabase, night: MorningNight, evening: string): Promise<void> {
  const at = new Date(`${evening}T21:30:00Z`);
  await addRun(new Rows(db), night, at, { finished_at: new Date(at.getTime() + HOUR_MS) });
  await db.owner('UPDATE backup_job SET judge_at = now() WHERE id = $1', [night.job]);
}

/** The hour by which the check had to be empty is past. */
export async function endMorning(db: RunningDatabase, day: string): Promise<void> {
  await setHours(db, '00:00');
  await db.owner('INSERT INTO duty_day (date, due_at) VALUES ($1, now()) ON CONFLICT (date) DO NOTHING', [
    day,
  ]);
}
