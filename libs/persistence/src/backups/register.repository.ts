import { createHash } from 'node:crypto';
import {
  registerCorrection,
  registerDay,
  SYSTEM,
  type RegisterCorrection,
  type Scope,
} from '@nachtwacht/domain';
import { recordChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';
import { readRegisterLines } from './register-lines';

const CUSTOMERS_AT_ONCE = 50;

interface Head {
  readonly customerId: string;
  readonly seq: number;
  readonly hash: string;
}

/** The register of each day: a chain per customer, only ever added to. */
export class RegisterRepository {
  constructor(private readonly database: Database) {}

  /**
   * Closes the check of a day, customer by customer. Killed half-way and begun again it gives the same: who is in the chain
   * already is left as it is, and nothing of the day changes from the beginning on.
   */
  async close(date: string): Promise<void> {
    const isOpen = await this.database.inScope(SYSTEM, (sql) => beginClosing(sql, date));
    if (!isOpen) return;
    while (await this.database.inScope(SYSTEM, (sql) => closeSome(sql, date))) {
      // Each transaction is one step: what it closed stays closed.
    }
    await this.database.inScope(SYSTEM, async (sql) => {
      await sql.query('UPDATE duty_day SET closed_at = coalesce(closed_at, now()) WHERE date = $1', [date]);
      await recordChange(sql, null, { kind: 'duty', date });
    });
  }

  chainOf(scope: Scope, customerId: string) {
    return this.database.readInScope(scope, async (sql) => {
      const { rows } = await sql.query<{
        seq: number;
        date: string;
        kind: string;
        body: string;
        hash: string;
      }>(
        'SELECT seq, date::text AS date, kind, body, hash FROM register_entry WHERE customer_id = $1 ORDER BY seq',
        [customerId],
      );
      return rows;
    });
  }

  customerName(scope: Scope, customerId: string): Promise<string> {
    return this.database.inScope(scope, async (sql) => {
      const { rows } = await sql.query<{ name: string }>('SELECT name FROM customer WHERE id = $1', [
        customerId,
      ]);
      return rows[0]?.name ?? '';
    });
  }
}

/** @returns false when the day is closed already */
async function beginClosing(sql: Sql, date: string): Promise<boolean> {
  const { rowCount } = await sql.query(
    'UPDATE duty_day SET closing_at = coalesce(closing_at, now()) WHERE date = $1 AND closed_at IS NULL',
    [date],
  );
  return rowCount === 1;
}

/** @returns true while customers are left */
async function closeSome(sql: Sql, date: string): Promise<boolean> {
  const { rows: day } = await sql.query<{ closedAt: string; duty: string | null }>(
    `SELECT ${isoColumn('closing_at')} AS "closedAt", person_name AS duty FROM duty_day WHERE date = $1 FOR UPDATE`,
    [date],
  );
  const { rows: customers } = await sql.query<{ id: string; name: string }>(
    `SELECT c.id, c.name FROM customer c
     WHERE EXISTS (SELECT FROM backup_night n WHERE n.customer_id = c.id AND n.duty_date = $1 AND n.closed_at IS NULL)
     ORDER BY c.id LIMIT ${String(CUSTOMERS_AT_ONCE)}`,
    [date],
  );
  const [about] = day;
  if (!about || customers.length === 0) return false;
  const ids = customers.map(({ id }) => id);
  const lines = await readRegisterLines(sql, date, ids);
  const heads = await lockHeads(sql, ids);
  const entries = customers.map(({ id, name }) => {
    const { seq, hash } = heads.get(id) ?? { seq: 0, hash: id };
    const place = { chain: id, seq: seq + 1, date };
    return entryOf(
      id,
      place.seq,
      hash,
      registerDay(place, { customer: name, ...about }, lines.get(id) ?? []),
    );
  });
  await addEntries(sql, date, 'day', about.closedAt, entries);
  await sql.query(
    'UPDATE backup_night SET closed_at = $3 WHERE duty_date = $1 AND customer_id = ANY($2) AND closed_at IS NULL',
    [date, ids, about.closedAt],
  );
  return true;
}

/** Adds what came after the register of its day was closed, in the transaction of what it tells. */
export async function addCorrection(
  sql: Sql,
  customerId: string,
  dutyDate: string,
  correction: RegisterCorrection,
): Promise<void> {
  const heads = await lockHeads(sql, [customerId]);
  const { seq, hash } = heads.get(customerId) ?? { seq: 0, hash: customerId };
  const body = registerCorrection({ chain: customerId, seq: seq + 1, date: dutyDate }, correction);
  await addEntries(sql, dutyDate, 'correction', correction.at, [entryOf(customerId, seq + 1, hash, body)]);
}

function entryOf(customerId: string, seq: number, before: string, body: string) {
  return { customerId, seq, body, hash: createHash('sha256').update(`${before}\n${body}`).digest('hex') };
}

/** The last entry of each chain; nobody else adds to these chains until the transaction ends. */
async function lockHeads(sql: Sql, customerIds: readonly string[]): Promise<ReadonlyMap<string, Head>> {
  await sql.query('SELECT FROM customer WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [customerIds]);
  const { rows } = await sql.query<Head>(
    `SELECT DISTINCT ON (customer_id) customer_id AS "customerId", seq, hash FROM register_entry
     WHERE customer_id = ANY($1) ORDER BY customer_id, seq DESC`,
    [customerIds],
  );
  return new Map(rows.map((head) => [head.customerId, head]));
}

async function addEntries(
  sql: Sql,
  date: string,
  kind: 'day' | 'correction',
  at: string,
  entries: readonly { customerId: string; seq: number; body: string; hash: string }[],
): Promise<void> {
  await sql.query(
    `INSERT INTO register_entry (customer_id, seq, date, kind, body, hash, at)
     SELECT u.customer, u.seq, $5, $6, u.body, u.hash, $7 FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[]) AS u(customer, seq, body, hash)`,
    [
      entries.map(({ customerId }) => customerId),
      entries.map(({ seq }) => seq),
      entries.map(({ body }) => body),
      entries.map(({ hash }) => hash),
      date,
      kind,
      at,
    ],
  );
}
