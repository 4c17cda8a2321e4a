import type { TimeEntryView, TimerInput, TimerStopInput, TimerView } from '@nachtwacht/contracts';
import { conflicting, noSuch, type Scope } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';
import { bookIn, type Person } from './book';

/** The running timer of each person. */
export class TimersRepository {
  constructor(private readonly database: Database) {}

  current(scope: Scope, personId: string): Promise<TimerView | null> {
    return this.database.inScope(scope, (sql) => timerOf(sql, personId));
  }

  start(scope: Scope, input: TimerInput, person: Person): Promise<TimerView> {
    return this.database.inScope(scope, async (sql) => {
      const { rowCount } = await sql.query(
        `INSERT INTO hours_timer (person_id, customer_id, incident_id, asset_id, work_item_id, place, private_note)
         SELECT $1, c.id, $3, $4, $5, $6, $7 FROM customer c WHERE c.id = $2 ON CONFLICT DO NOTHING`,
        [
          person.id,
          input.customerId,
          input.incidentId,
          input.assetId,
          input.workItemId,
          input.place,
          input.privateNote,
        ],
      );
      const timer = await timerOf(sql, person.id);
      if (timer === null) throw noSuch('customer');
      if (rowCount !== 1) throw conflicting('timer-runs', 'A timer runs already: stop it first.');
      return timer;
    });
  }

  /** Both or neither: a timer whose entry is refused goes on. */
  stop(scope: Scope, input: TimerStopInput, person: Person): Promise<TimeEntryView> {
    return this.database.inScope(scope, async (sql) => {
      const timer = await timerOf(sql, person.id);
      const { rowCount } = await sql.query('DELETE FROM hours_timer WHERE person_id = $1', [person.id]);
      if (timer === null || rowCount !== 1)
        throw conflicting('no-timer', 'No timer runs: book the time by hand.');
      const { rows } = await sql.query<{ now: string }>(
        `SELECT ${isoColumn("greatest(now(), $1::timestamptz + interval '1 second')")} AS now`,
        [timer.startedAt],
      );
      const { customerId, incidentId, assetId, workItemId, startedAt } = timer;
      const { travelMinutes, billable, customerText, overageAgreed } = input;
      return bookIn(
        sql,
        {
          customerId,
          incidentId,
          assetId,
          workItemId,
          startedAt,
          endedAt: rows[0]?.now ?? startedAt,
          place: input.place ?? timer.place,
          privateNote: input.privateNote ?? timer.privateNote,
          travelMinutes,
          billable,
          customerText,
          overageAgreed,
        },
        person,
      );
    });
  }

  async discard(scope: Scope, personId: string): Promise<void> {
    await this.database.inScope(scope, (sql) =>
      sql.query('DELETE FROM hours_timer WHERE person_id = $1', [personId]),
    );
  }
}

async function timerOf(sql: Sql, personId: string): Promise<TimerView | null> {
  const { rows } = await sql.query<TimerView>(
    `SELECT t.customer_id AS "customerId", c.name AS "customerName", t.incident_id AS "incidentId", t.asset_id AS "assetId",
       t.work_item_id AS "workItemId", t.place, t.private_note AS "privateNote", ${isoColumn('t.started_at')} AS "startedAt"
     FROM hours_timer t JOIN customer c ON c.id = t.customer_id WHERE t.person_id = $1`,
    [personId],
  );
  return rows[0] ?? null;
}
