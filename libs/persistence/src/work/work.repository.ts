import type { WorkInput } from '@nachtwacht/contracts';
import {
  conflicting,
  noSuch,
  SYSTEM,
  type AgreementVersion,
  type Priority,
  type Scope,
  type WorkHappening,
  type WorkRules,
  type WorkState,
} from '@nachtwacht/domain';
import { readAgreements } from '../agreements/agreements-reader';
import { recordChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { requireLivingCustomer } from '../updates/require-customer';
import { nowOf, readWork, type StoredWork, type WorkItemRow } from './work-rows';

const MOST_PAST = 400;
const MOST_OPEN = 5_000;

interface By {
  readonly id: string;
  readonly name: string;
}

export interface NewWorkEvent {
  readonly kind: WorkHappening;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly priority: Priority | null;
  readonly note: string;
  /** What it is called elsewhere from then on; null leaves it. */
  readonly outside: { readonly ref: string; readonly url: string } | null;
}

export interface Warning {
  readonly clock: 'response' | 'resolution';
  readonly percent: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Work items with what happened to them; what follows from that is worked out elsewhere. */
export class WorkRepository {
  constructor(private readonly database: Database) {}

  list(
    scope: Scope,
    which: {
      readonly customerId?: string | undefined;
      readonly incidentId?: string | undefined;
      readonly show: 'open' | 'past';
    },
  ): Promise<{ now: number; works: StoredWork[] }> {
    const ended = `w.state IN ('resolved', 'closed')`;
    const where = `WHERE ${which.show === 'open' ? 'NOT ' : ''}(${ended})
      AND ($1::uuid IS NULL OR w.customer_id = $1) AND ($2::uuid IS NULL OR w.incident_id = $2)
      ORDER BY w.number DESC LIMIT ${String(which.show === 'open' ? MOST_OPEN : MOST_PAST)}`;
    return this.database.inScope(scope, async (sql) => ({
      works: await readWork(sql, where, [which.customerId ?? null, which.incidentId ?? null]),
      now: await nowOf(sql),
    }));
  }

  /**
   * For a report: what may have been there in a period, in the order of its numbers, and what was agreed. Those that
   * ended before it may be among them: only their replay tells.
   *
   * @param from, to ISO 8601 UTC
   */
  within(
    scope: Scope,
    customerId: string,
    from: string,
    to: string,
  ): Promise<{ works: StoredWork[]; versions: readonly AgreementVersion[] }> {
    return this.database.inScope(scope, async (sql) => ({
      works: await readWork(
        sql,
        `WHERE w.customer_id = $1
           AND EXISTS (SELECT FROM work_event e WHERE e.customer_id = w.customer_id AND e.item_id = w.id AND e.at < $3)
           AND (w.state NOT IN ('resolved', 'closed') OR EXISTS (
             SELECT FROM work_event e WHERE e.customer_id = w.customer_id AND e.item_id = w.id AND e.at >= $2))
         ORDER BY w.number`,
        [customerId, from, to],
      ),
      versions: (await readAgreements(sql, [customerId])).get(customerId) ?? [],
    }));
  }

  one(scope: Scope, id: string): Promise<{ now: number; work: StoredWork }> {
    return this.database.inScope(scope, (sql) => readOne(sql, id));
  }

  open(
    scope: Scope,
    input: WorkInput,
    rules: WorkRules,
    by: By,
    receivedAt: number | null,
  ): Promise<{ now: number; work: StoredWork }> {
    return this.database.inScope(scope, async (sql) => {
      await requireLivingCustomer(sql, input.customerId);
      await requireSource(sql, input);
      const { rows } = await sql.query<{ id: string }>(
        `INSERT INTO work_item (customer_id, id, title, source, incident_id, backup_job_id, backup_date, outside_ref, outside_url, rules)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
        [
          input.customerId,
          input.title,
          input.incidentId !== null ? 'incident' : input.backup !== null ? 'backup' : 'hand',
          input.incidentId,
          input.backup?.jobId ?? null,
          input.backup?.date ?? null,
          input.outsideRef,
          input.outsideUrl,
          rules,
        ],
      );
      const id = rows[0]?.id ?? '';
      const at = receivedAt ?? (await nowOf(sql));
      const event = {
        kind: 'received',
        at,
        priority: input.priority,
        note: input.note,
        outside: null,
      } as const;
      await addEvent(sql, { customerId: input.customerId, id }, event, by);
      return readOne(sql, id);
    });
  }

  /**
   * Under lock, so that of two people who move the same item the second is told.
   *
   * @param judge the event to add and where the item stands with it; throws a Refusal for what cannot be
   */
  step(
    scope: Scope,
    id: string,
    version: number,
    by: By,
    judge: (work: StoredWork, now: number) => { readonly event: NewWorkEvent; readonly state: WorkState },
  ): Promise<{ now: number; work: StoredWork }> {
    return this.database.inScope(scope, async (sql) => {
      await sql.query('SELECT FROM work_item WHERE id = $1 FOR UPDATE', [id]);
      const { work, now } = await readOne(sql, id);
      if (work.item.version !== version)
        throw conflicting('work-changed', 'Somebody else changed this item meanwhile: look at it again.');
      const { event, state } = judge(work, now);
      await sql.query(
        `UPDATE work_item SET state = $2, version = version + 1, outside_ref = coalesce($3, outside_ref),
           outside_url = coalesce($4, outside_url) WHERE id = $1`,
        [id, state, event.outside?.ref ?? null, event.outside?.url ?? null],
      );
      await addEvent(sql, work.item, event, by);
      return readOne(sql, id);
    });
  }

  /** Marks what was crossed, each once however often and by however many this is called. @returns how many are new */
  warn(judge: (work: StoredWork, now: number) => readonly Warning[]): Promise<number> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const works = await readWork(sql, `WHERE w.state NOT IN ('resolved', 'closed') ORDER BY w.id`, []);
      const now = await nowOf(sql);
      let added = 0;
      for (const work of works) {
        const warnings = judge(work, now);
        for (const warning of warnings) added += await addWarning(sql, work.item, warning);
      }
      return added;
    });
  }
}

async function readOne(sql: Sql, id: string): Promise<{ now: number; work: StoredWork }> {
  const [work] = await readWork(sql, 'WHERE w.id = $1', [id]);
  if (work === undefined) throw noSuch('work item');
  return { work, now: await nowOf(sql) };
}

type Key = Pick<WorkItemRow, 'customerId' | 'id'>;

async function addEvent(
  sql: Sql,
  { customerId, id }: Key,
  { kind, at, priority, note }: NewWorkEvent,
  by: By,
): Promise<void> {
  await sql.query(
    `INSERT INTO work_event (customer_id, item_id, at, kind, priority, actor_id, actor_name, note)
     VALUES ($1, $2, to_timestamp($3 / 1000.0), $4, $5, $6, $7, $8)`,
    [customerId, id, at, kind, priority, by.id, by.name, note],
  );
  await recordChange(sql, customerId, { kind: 'work', customerId, id });
}

async function addWarning(
  sql: Sql,
  { customerId, id }: Key,
  { clock, percent, at }: Warning,
): Promise<number> {
  const { rowCount } = await sql.query(
    `INSERT INTO work_event (customer_id, item_id, at, kind, clock, percent)
     VALUES ($1, $2, to_timestamp($3 / 1000.0), 'warned', $4, $5)
     ON CONFLICT (customer_id, item_id, clock, percent) WHERE kind = 'warned' DO NOTHING`,
    [customerId, id, at, clock, percent],
  );
  if (!rowCount) return 0;
  await recordChange(sql, customerId, { kind: 'work', customerId, id });
  return 1;
}

/** The incident or the night has to be this customer's own. */
async function requireSource(sql: Sql, { customerId, incidentId, backup }: WorkInput): Promise<void> {
  if (incidentId !== null) {
    const { rowCount } = await sql.query('SELECT FROM incident WHERE customer_id = $1 AND id = $2', [
      customerId,
      incidentId,
    ]);
    if (!rowCount) throw noSuch('incident');
  }
  if (backup !== null) {
    const { rowCount } = await sql.query(
      'SELECT FROM backup_night WHERE customer_id = $1 AND job_id = $2 AND date = $3',
      [customerId, backup.jobId, backup.date],
    );
    if (!rowCount) throw noSuch('night of a backup');
  }
}
