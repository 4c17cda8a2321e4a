import type { AuditAct, AuditFields, AuditThing, Scope } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { readHeads, type AuditHead } from './audit-heads';
import { auditRecord, SELECT_ENTRIES, type AuditRecord, type AuditRow, type StoredLink } from './audit-row';
import { auditWhere, type AuditCursor, type AuditFilter } from './audit-where';

/** Something a person did that leaves no row behind. */
export interface RecordedAct {
  readonly customerId: string | null;
  readonly act: AuditAct;
  readonly thing: AuditThing;
  readonly thingId?: string;
  readonly name?: string;
  readonly after?: AuditFields;
}

interface LinkRow {
  seq: number;
  body: string;
  hash: string;
  is_indexed_wrongly: boolean;
}

/** Writes an act into the audit log, in the transaction of the act. */
async function recordAct(sql: Sql, done: RecordedAct): Promise<void> {
  // Of a customer that is not there, or not for these eyes, no chain is begun.
  const customer = '(SELECT c.id FROM customer c WHERE c.id = $1)';
  await sql.query(`SELECT app.record_act(${customer}, $2, $3, $4, $5, $6)`, [
    done.customerId,
    done.act,
    done.thing,
    done.thingId ?? null,
    done.name ?? null,
    done.after ?? null,
  ]);
}

/** The audit log: written by the database itself as people change things, read here. */
export class AuditRepository {
  constructor(private readonly db: Database) {}

  /** Newest first, from behind the cursor. */
  async list(
    scope: Scope,
    filter: AuditFilter,
    before: AuditCursor | null,
    limit: number,
  ): Promise<AuditRecord[]> {
    const { where, values } = auditWhere(filter, before);
    return this.db.inScope(scope, async (sql) => {
      const { rows } = await sql.query<AuditRow>(
        `${SELECT_ENTRIES} WHERE ${where} ORDER BY e.at DESC, e.chain DESC, e.seq DESC LIMIT ${String(limit)}`,
        values,
      );
      return rows.map(auditRecord);
    });
  }

  /** Everybody who ever did something, by name. */
  async people(scope: Scope): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.db.inScope(scope, async (sql) => {
      // From one person to the next along the index, instead of over all that they did.
      const { rows } = await sql.query<{ id: string; name: string }>(
        `WITH RECURSIVE person AS (
           (SELECT actor_id FROM audit_entry WHERE actor_id IS NOT NULL ORDER BY actor_id LIMIT 1)
           UNION ALL
           SELECT (SELECT e.actor_id FROM audit_entry e WHERE e.actor_id > p.actor_id ORDER BY e.actor_id LIMIT 1)
           FROM person p WHERE p.actor_id IS NOT NULL)
         SELECT p.actor_id AS id, (SELECT e.body::jsonb #>> '{actor,name}' FROM audit_entry e
           WHERE e.actor_id = p.actor_id ORDER BY e.at DESC LIMIT 1) AS name
         FROM person p WHERE p.actor_id IS NOT NULL`,
      );
      return rows.toSorted((a, b) => a.name.localeCompare(b.name));
    });
  }

  /** How far each chain has come; the provider's own first. */
  async heads(scope: Scope): Promise<AuditHead[]> {
    return this.db.inScope(scope, (sql) => readHeads(sql, 'true', []));
  }

  /** A part of a chain as it is stored, in order; for whoever verifies it. From 0: whatever numbers there are. */
  async links(scope: Scope, chain: string, after: number, limit: number): Promise<StoredLink[]> {
    return this.db.readInScope(scope, async (sql) => {
      const { rows } = await sql.query<LinkRow>(
        `SELECT e.seq, e.body, e.hash,
                NOT (b.body ->> 'act' = e.act AND b.body ->> 'thing' = e.thing
                  AND (b.body ->> 'at')::timestamptz = e.at AND b.body #>> '{actor,id}' IS NOT DISTINCT FROM e.actor_id
                  AND b.body ->> 'thingId' IS NOT DISTINCT FROM e.thing_id) AS is_indexed_wrongly
         FROM audit_entry e CROSS JOIN LATERAL (
           SELECT CASE WHEN e.body IS JSON OBJECT THEN e.body::jsonb ELSE '{}' END AS body) b
         WHERE e.chain = $1 AND (e.seq > $2 OR $2 = 0) ORDER BY e.seq LIMIT $3`,
        [chain, after, limit],
      );
      return rows.map(({ seq, body, hash, is_indexed_wrongly }) => ({
        seq,
        body,
        hash,
        isIndexedWrongly: is_indexed_wrongly,
      }));
    });
  }

  async record(scope: Scope, done: RecordedAct): Promise<void> {
    await this.db.inScope(scope, (sql) => recordAct(sql, done));
  }
}
