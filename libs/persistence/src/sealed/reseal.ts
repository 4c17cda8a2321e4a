import { SYSTEM } from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';

/** A sealed row with what its envelope is bound to, held while it is sealed anew. */
export interface SealedRow {
  readonly table: SealedTable;
  /** Of the connection, the channel or the letter. */
  readonly id: string;
  readonly customerId: string | null;
  /** Its collector, or the kind of channel or letter. */
  readonly kind: string;
  readonly settings: unknown;
  readonly sealed: unknown;
}
export type SealedTable = 'credential' | 'channel' | 'letter';

export interface ResealStep {
  readonly table: SealedTable;
  /** The last id of the step before, null to begin. */
  readonly after: string | null;
  readonly limit: number;
  /** The id of the key that everything is to be sealed to. */
  readonly to: string;
}

export interface ResealedStep {
  /** Null at the end of the table. */
  readonly last: string | null;
  readonly resealed: number;
  /** Rows whose envelope could not be opened: they stay as they are. */
  readonly unopened: readonly string[];
}

/** Not sealed to the key, or in a form of an earlier program. */
const OTHERWISE = `(sealed->>'kid' <> $1 OR sealed->>'v' <> '2')`;

const SELECT: Readonly<Record<SealedTable, string>> = {
  credential: `SELECT k.connection_id AS id, c.customer_id, c.collector AS kind, c.settings, k.sealed
    FROM credential k JOIN connection c ON c.id = k.connection_id
    WHERE (k.sealed->>'kid' <> $1 OR k.sealed->>'v' <> '2') AND ($2::uuid IS NULL OR k.connection_id > $2)
    ORDER BY k.connection_id LIMIT $3 FOR UPDATE OF k SKIP LOCKED`,
  channel: `SELECT id, NULL AS customer_id, kind, settings, sealed FROM channel
    WHERE sealed IS NOT NULL AND ${OTHERWISE} AND ($2::uuid IS NULL OR id > $2)
    ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED`,
  letter: `SELECT id, NULL AS customer_id, body->>'kind' AS kind, jsonb_build_object('recipient', recipient) AS settings, sealed
    FROM letter WHERE sealed IS NOT NULL AND ${OTHERWISE} AND ($2::uuid IS NULL OR id > $2)
    ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED`,
};

const UPDATE: Readonly<Record<SealedTable, string>> = {
  credential: `UPDATE credential SET sealed = u.sealed FROM unnest($1::uuid[], $2::jsonb[]) AS u(id, sealed)
    WHERE connection_id = u.id`,
  channel: `UPDATE channel SET sealed = u.sealed FROM unnest($1::uuid[], $2::jsonb[]) AS u(id, sealed)
    WHERE channel.id = u.id`,
  letter: `UPDATE letter SET sealed = u.sealed FROM unnest($1::uuid[], $2::jsonb[]) AS u(id, sealed)
    WHERE letter.id = u.id`,
};

interface Row {
  id: string;
  customer_id: string | null;
  kind: string;
  settings: unknown;
  sealed: unknown;
}

/**
 * Seals some rows anew in one transaction of their own. What somebody else holds just now is passed over: another round
 * finds it.
 * @param reseal the new envelope, null where the old one can't be opened
 */
export function resealSome(
  database: Database,
  { table, after, limit, to }: ResealStep,
  reseal: (row: SealedRow) => Promise<object | null>,
): Promise<ResealedStep> {
  return database.asPoller().inScope(SYSTEM, async (sql) => {
    const { rows } = await sql.query<Row>(SELECT[table], [to, after, limit]);
    const envelopes = await Promise.all(rows.map((row) => reseal(heldRow(table, row))));
    const made = rows.flatMap(({ id }, index) => {
      const sealed = envelopes[index];
      return sealed ? [{ id, sealed }] : [];
    });
    if (made.length > 0)
      await sql.query(UPDATE[table], [made.map(({ id }) => id), made.map(({ sealed }) => sealed)]);
    const unopened = rows.filter((_, index) => envelopes[index] === null).map(({ id }) => id);
    return { last: rows.at(-1)?.id ?? null, resealed: made.length, unopened };
  });
}

/** How many rows are not sealed to the key as this program seals. */
export async function countOtherwiseSealed(database: Database, to: string): Promise<number> {
  const { rows } = await database.asPoller().inScope(SYSTEM, (sql) =>
    sql.query<{ count: number }>(
      `SELECT (SELECT count(*) FROM credential WHERE ${OTHERWISE})
            + (SELECT count(*) FROM channel WHERE ${OTHERWISE})
            + (SELECT count(*) FROM letter WHERE ${OTHERWISE}) AS count`,
      [to],
    ),
  );
  return rows[0]?.count ?? 0;
}

/**
 * Retires keys for good: nothing can be sealed to them from now on. Only those that nothing is sealed to.
 * @returns which of them are retired now
 */
export function retireKeys(database: Database, keyIds: readonly string[]): Promise<readonly string[]> {
  return database.asPoller().inScope(SYSTEM, async (sql) => {
    const before = await holdRetired(sql);
    // After the lock: whoever sealed to one of them meanwhile has committed, and is counted.
    const { rows } = await sql.query<{ kid: string }>(
      `SELECT kid FROM unnest($1::text[]) AS kid
       WHERE NOT EXISTS (SELECT FROM credential WHERE sealed->>'kid' = kid)
         AND NOT EXISTS (SELECT FROM channel WHERE sealed->>'kid' = kid)
         AND NOT EXISTS (SELECT FROM letter WHERE sealed->>'kid' = kid)`,
      [keyIds],
    );
    const free = rows.map(({ kid }) => kid);
    await sql.query(
      `UPDATE installation SET value = $1::jsonb, updated_at = now() WHERE name = 'poller-keys-retired'`,
      [JSON.stringify([...new Set([...before, ...free])])],
    );
    return free;
  });
}

async function holdRetired(sql: Sql): Promise<readonly string[]> {
  const { rows } = await sql.query<{ value: string[] }>(
    `SELECT value FROM installation WHERE name = 'poller-keys-retired' FOR UPDATE`,
  );
  return rows[0]?.value ?? [];
}

function heldRow(table: SealedTable, { id, customer_id, kind, settings, sealed }: Row): SealedRow {
  return { table, id, customerId: customer_id, kind, settings, sealed };
}
