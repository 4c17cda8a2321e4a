import type { SigningPace } from '@nachtwacht/contracts';
import { SYSTEM, type Language, type Letter, type Scope, type UnsignedNight } from '@nachtwacht/domain';
import { recordChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { queueLetter } from '../letters/letter-rows';
import { isoColumn } from '../rows/iso-column';
import { dutySettings, type DutySettings } from './duty-hours';
import { decidesDays, keepSettings, moveNights } from './duty-settings';
import type { Signer } from './night-lines';

/** The check of a working day as it is kept; null moments have not come. */
export interface DutyDayRow {
  readonly date: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly handedOver: readonly { at: string; from: string | null; to: string; by: string }[];
  readonly alertedAt: string | null;
  readonly emptyAt: string | null;
  readonly closingAt: string | null;
  readonly closedAt: string | null;
}

export interface CheckCount {
  readonly date: string;
  readonly nights: number;
  readonly unsigned: number;
  readonly red: number;
}

const DAY = `date::text AS date, person_id AS "personId", person_name AS "personName", handed_over AS "handedOver",
  ${isoColumn('alerted_at')} AS "alertedAt", ${isoColumn('empty_at')} AS "emptyAt", ${isoColumn('closing_at')} AS "closingAt",
  ${isoColumn('closed_at')} AS "closedAt"`;

/** Who checks on which day, and how far the check is. */
export class DutyRepository {
  constructor(private readonly database: Database) {}

  settings(scope: Scope): Promise<DutySettings> {
    return this.database.inScope(scope, dutySettings);
  }

  changeSettings(scope: Scope, settings: DutySettings): Promise<void> {
    return this.database.inScope(scope, async (sql) => {
      const before = await dutySettings(sql);
      await keepSettings(sql, settings);
      if (decidesDays(before, settings)) await moveNights(sql, settings);
    });
  }

  days(scope: Scope, dates: readonly string[]): Promise<DutyDayRow[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<DutyDayRow>(
        `SELECT ${DAY} FROM duty_day WHERE date = ANY($1::date[])`,
        [dates],
      );
      return rows;
    });
  }

  /** Everybody who may sign. */
  people(scope: Scope): Promise<{ id: string; name: string }[]> {
    return this.database.inScope(scope, async () => {
      const people = await this.database.unscoped.user.findMany({
        where: { role: { in: ['administrator', 'service-lead', 'engineer'] }, deactivatedAt: null },
        select: { id: true, name: true },
        orderBy: { name: 'asc' },
      });
      return people;
    });
  }

  weekdays(scope: Scope): Promise<{ weekday: number; personId: string; personName: string }[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<{ weekday: number; personId: string; personName: string }>(
        'SELECT weekday, person_id AS "personId", person_name AS "personName" FROM duty_weekday ORDER BY weekday',
      );
      return rows;
    });
  }

  changeWeekdays(
    scope: Scope,
    weekdays: readonly { readonly weekday: number; readonly person: Signer | null }[],
  ): Promise<void> {
    return this.database.inScope(scope, async (sql) => {
      for (const { weekday, person } of weekdays)
        if (person === null) await sql.query('DELETE FROM duty_weekday WHERE weekday = $1', [weekday]);
        else
          await sql.query(
            `INSERT INTO duty_weekday (weekday, person_id, person_name) VALUES ($1, $2, $3)
             ON CONFLICT (weekday) DO UPDATE SET person_id = excluded.person_id, person_name = excluded.person_name`,
            [weekday, person.id, person.name],
          );
    });
  }

  handOver(scope: Scope, date: string, dueAt: string, to: Signer, by: Signer): Promise<void> {
    return this.database.inScope(scope, async (sql) => {
      await begin(sql, date, dueAt);
      await sql.query(
        `UPDATE duty_day SET handed_over = handed_over || jsonb_build_object('at', ${isoColumn('now()')}, 'from', person_name,
           'to', $3::text, 'by', $4::text), person_id = $2, person_name = $3 WHERE date = $1`,
        [date, to.id, to.name, by.name],
      );
      await recordChange(sql, null, { kind: 'duty', date });
    });
  }

  /** Begins the check of a day with who is on duty on that weekday; again changes nothing. */
  begin(date: string, dueAt: string): Promise<void> {
    return this.database.inScope(SYSTEM, async (sql) => {
      if (await begin(sql, date, dueAt)) await recordChange(sql, null, { kind: 'duty', date });
    });
  }

  /**
   * Days before `today` that have nights and no check, because nothing ran then. Nights that were over before the product
   * knew of their job are nobody's.
   */
  missedDays(today: string): Promise<string[]> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ date: string }>(
        `SELECT DISTINCT n.duty_date::text AS date FROM backup_night n
         JOIN backup_job j ON j.customer_id = n.customer_id AND j.id = n.job_id
         WHERE n.duty_date < $1 AND n.duty_date > $1::date - 30 AND n.closed_at IS NULL AND n.deadline_at > j.created_at
           AND NOT EXISTS (SELECT FROM duty_day d WHERE d.date = n.duty_date)
         ORDER BY 1`,
        [today],
      );
      return rows.map(({ date }) => date);
    });
  }

  /** What is not closed yet, the oldest first. */
  openDays(): Promise<string[]> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ date: string }>(
        'SELECT date::text AS date FROM duty_day WHERE closed_at IS NULL ORDER BY date',
      );
      return rows.map(({ date }) => date);
    });
  }

  counts(scope: Scope, dates: readonly string[]): Promise<CheckCount[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<CheckCount>(
        `SELECT duty_date::text AS date, count(*) AS nights, count(*) FILTER (WHERE signed_at IS NULL) AS unsigned,
           count(*) FILTER (WHERE status IN ('failed', 'missed', 'blocked', 'unknown')) AS red
         FROM backup_night WHERE duty_date = ANY($1::date[]) GROUP BY duty_date`,
        [dates],
      );
      return rows;
    });
  }

  /** What of the check of a day nobody has signed. */
  unsigned(date: string): Promise<UnsignedNight[]> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<UnsignedNight>(
        `SELECT status, (extract(epoch FROM known_at) * 1000)::float8 AS "knownAt" FROM backup_night
         WHERE duty_date = $1 AND signed_at IS NULL`,
        [date],
      );
      return rows;
    });
  }

  pace(scope: Scope, date: string): Promise<SigningPace[]> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<SigningPace>(
        `WITH signed AS (
           SELECT signed_by_name AS name, bulk, hasty, signed_at,
             extract(epoch FROM signed_at - lag(signed_at) OVER (PARTITION BY signed_by ORDER BY signed_at))::float8 AS pause
           FROM backup_night WHERE duty_date = $1 AND signed_at IS NOT NULL)
         SELECT name AS "byName", count(*) FILTER (WHERE NOT bulk) AS one, count(*) FILTER (WHERE bulk) AS bulk,
           count(*) FILTER (WHERE hasty) AS hasty,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY pause) FILTER (WHERE NOT bulk AND pause > 0) AS "medianSeconds"
         FROM signed GROUP BY name ORDER BY name`,
        [date],
      );
      return rows;
    });
  }

  /** Marks that the check of a day is empty, or is not any more. */
  markEmpty(date: string, empty: boolean): Promise<void> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rowCount } = await sql.query(
        `UPDATE duty_day SET empty_at = CASE WHEN $2 THEN now() END
         WHERE date = $1 AND closing_at IS NULL AND (empty_at IS NOT NULL) <> $2`,
        [date, empty],
      );
      if (rowCount) await recordChange(sql, null, { kind: 'duty', date });
    });
  }

  /** Once per day, by letter; where there is no lead, the administrators are told. */
  tellLeads({ date, unsigned, red }: Omit<CheckCount, 'nights'>): Promise<void> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ person: string | null }>(
        `UPDATE duty_day SET alerted_at = now() WHERE date = $1 AND alerted_at IS NULL RETURNING person_name AS person`,
        [date],
      );
      const [told] = rows;
      if (!told) return;
      const letter: Letter = { kind: 'check-unfinished', date, unsigned, red, person: told.person };
      for (const lead of await this.leads())
        await queueLetter(sql, { recipient: lead.email, language: lead.language, letter });
      await recordChange(sql, null, { kind: 'duty', date });
    });
  }

  now(): Promise<number> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ now: number }>(
        'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now',
      );
      return rows[0]?.now ?? 0;
    });
  }

  private async leads(): Promise<{ email: string; language: Language }[]> {
    const people = await this.database.unscoped.user.findMany({
      where: { role: { in: ['administrator', 'service-lead'] }, deactivatedAt: null },
      select: { email: true, language: true, role: true },
    });
    const leads = people.filter(({ role }) => role === 'service-lead');
    return (leads.length > 0 ? leads : people).map(({ email, language }) => ({
      email,
      language: language === 'en' ? 'en' : 'nl',
    }));
  }
}

async function begin(sql: Sql, date: string, dueAt: string): Promise<boolean> {
  const { rowCount } = await sql.query(
    `INSERT INTO duty_day (date, due_at, person_id, person_name)
     SELECT $1, $2, w.person_id, w.person_name FROM (SELECT 1) one LEFT JOIN duty_weekday w ON w.weekday = extract(isodow FROM $1::date)
     ON CONFLICT (date) DO NOTHING`,
    [date, dueAt],
  );
  return rowCount === 1;
}
