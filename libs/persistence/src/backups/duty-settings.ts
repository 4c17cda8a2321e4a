import { dutyDateOf, localDateOf } from '@nachtwacht/domain/time';
import { isDeepStrictEqual } from 'node:util';
import { recordChange } from '../changes/record-change';
import type { Sql } from '../database/database';
import type { DutySettings } from './duty-hours';
import { databaseNow } from './jobs/agreement-row';

export async function keepSettings(
  sql: Sql,
  { opensAt, emptyBy, closesAt, timeZone, calendar }: DutySettings,
): Promise<void> {
  await sql.query(
    `INSERT INTO duty_settings (id, opens_at, empty_by, closes_at, time_zone, calendar) VALUES (1, $1, $2, $3, $4, $5)
     ON CONFLICT (id) DO UPDATE SET opens_at = excluded.opens_at, empty_by = excluded.empty_by,
       closes_at = excluded.closes_at, time_zone = excluded.time_zone, calendar = excluded.calendar`,
    [opensAt, emptyBy, closesAt, timeZone, calendar],
  );
}

/** Whether nights are looked at on other days than before. */
export function decidesDays(before: DutySettings, after: DutySettings): boolean {
  const parts = ({ opensAt, timeZone, calendar }: DutySettings) => ({ opensAt, timeZone, calendar });
  return !isDeepStrictEqual(parts(before), parts(after));
}

/**
 * Nights ahead are made anew by the judge; those that began wait for a check that has not, and go where it now is. What
 * is signed or closed stays. All jobs are held in one order, so that the judge writes nothing by the old settings.
 */
export async function moveNights(sql: Sql, settings: DutySettings): Promise<void> {
  await sql.query('SELECT FROM backup_job ORDER BY id FOR UPDATE');
  const now = await databaseNow(sql);
  const moved = await moveBegun(sql, settings, now);
  const { rows } = await sql.query<{ date: string }>(
    `WITH gone AS (
       DELETE FROM backup_night WHERE dues[1] > now() AND signed_at IS NULL AND closed_at IS NULL RETURNING duty_date)
     SELECT DISTINCT duty_date::text AS date FROM gone`,
  );
  // What was never planned so far stays so: the judge looks back further there.
  await sql.query(
    'UPDATE backup_job SET planned_until = CASE WHEN planned_until > now() THEN now() ELSE planned_until END, judge_at = now()',
  );
  const days = new Set([...moved, ...rows.map(({ date }) => date), localDateOf(now, settings.timeZone)]);
  for (const date of days) await recordChange(sql, null, { kind: 'duty', date });
}

interface BegunNight {
  readonly customer: string;
  readonly job: string;
  readonly date: string;
  readonly dueAt: number;
  readonly duty: string;
}

/** Only to a later day: the check of an earlier one may be over. @returns the days that lost or got nights */
async function moveBegun(
  sql: Sql,
  { opensAt, calendar, timeZone }: DutySettings,
  now: number,
): Promise<string[]> {
  const { rows } = await sql.query<BegunNight>(
    `SELECT customer_id AS customer, job_id AS job, date::text AS date, duty_date::text AS duty,
       (extract(epoch FROM dues[1]) * 1000)::bigint AS "dueAt"
     FROM backup_night n WHERE dues[1] <= now() AND signed_at IS NULL AND closed_at IS NULL AND (duty_date > $1
       OR duty_date = $1 AND NOT EXISTS (SELECT FROM duty_day d WHERE d.date = n.duty_date))`,
    [localDateOf(now, timeZone)],
  );
  const by = { checkOpensAt: opensAt, dutyCalendar: calendar, dutyTimeZone: timeZone };
  const moves = rows
    .map((night) => ({ ...night, to: dutyDateOf(night.dueAt, by) }))
    .filter(({ duty, to }) => to > duty);
  await sql.query(
    `UPDATE backup_night n SET duty_date = u.duty
     FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[]) AS u(customer, job, date, duty)
     WHERE n.customer_id = u.customer AND n.job_id = u.job AND n.date = u.date`,
    [
      moves.map(({ customer }) => customer),
      moves.map(({ job }) => job),
      moves.map(({ date }) => date),
      moves.map(({ to }) => to),
    ],
  );
  return moves.flatMap(({ duty, to }) => [duty, to]);
}
