import { DatabaseError, escapeLiteral, type Client } from 'pg';
import { fillEveryTable, isGuarded } from './fill';
import { CHANGEABLE, CUSTOMERS_ADD, PROVIDER_TABLES, WITHHELD } from './reviewed';

type Row = Readonly<Record<string, unknown>>;
const ACTS = ['select', 'insert', 'update', 'delete'] as const;
type Act = (typeof ACTS)[number];
const ACTORS = ['own', 'foreign', 'staff', 'forgotten', 'unscoped'] as const;
type Actor = (typeof ACTORS)[number];
/** What came of it: how many rows it met, that its role has no such right, or that a policy refused it. */
type Outcome = 'one' | 'none' | 'denied' | 'refused' | `failed: ${string}`;

export interface Matrix {
  readonly tables: readonly string[];
  readonly views: readonly string[];
  readonly rows: ReadonlyMap<string, Row>;
  readonly keys: ReadonlyMap<string, readonly string[]>;
  readonly own: string;
  readonly foreign: string;
}

/** Fills a database, and knows how to point at one row of each guarded table, of one of its two customers. */
export async function prepareMatrix(owner: Client): Promise<Matrix> {
  const foreign = await fillEveryTable(owner);
  const rows = await fillEveryTable(owner);
  const keys = await owner.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(a.attname::text) AS columns FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(x.indkey)
     WHERE x.indisprimary AND c.relnamespace = 'public'::regnamespace GROUP BY 1`,
  );
  const views = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'`,
  );
  return {
    tables: [...rows.keys()].filter(isGuarded).toSorted(),
    views: views.rows.map(({ name }) => name),
    rows,
    keys: new Map(keys.rows.map(({ name, columns }) => [name, columns])),
    own: String(rows.get('customer')?.['id']),
    foreign: String(foreign.get('customer')?.['id']),
  };
}

/** What the rule says, of everything that is not withheld from every process. */
function expected(table: string, act: Act, actor: Actor): Outcome {
  if (actor === 'unscoped' || (act !== 'select' && WITHHELD[table]?.includes(act))) return 'denied';
  if (actor === 'forgotten') return 'refused';
  if (actor === 'staff') return 'one';
  if (act === 'insert') return actor === 'own' && Object.hasOwn(CUSTOMERS_ADD, table) ? 'one' : 'refused';
  const seen = actor === 'own' && !Object.hasOwn(PROVIDER_TABLES, table);
  if (!seen || act === 'delete') return 'none';
  return act === 'update' ? 'refused' : 'one';
}

/** Where a table or a view answers otherwise than the rule says. Inside a transaction of the owner, which it leaves as it was. */
export async function leaks(owner: Client, matrix: Matrix, tables = matrix.tables): Promise<string[]> {
  const found: string[] = [];
  const compare = async (cell: string, actor: Actor, sql: string, wanted: Outcome) => {
    const outcome = await attempt(owner, matrix, actor, sql);
    if (outcome !== wanted) found.push(`${cell} by ${actor}: ${outcome} instead of ${wanted}`);
  };
  for (const table of tables)
    for (const actor of ACTORS)
      for (const act of ACTS)
        await compare(`${act} ${table}`, actor, statement(matrix, table, act), expected(table, act, actor));
  for (const view of matrix.views)
    for (const actor of ACTORS)
      await compare(
        `select ${view}`,
        actor,
        `SELECT 1 FROM "${view}" WHERE customer_id = ${escapeLiteral(matrix.own)}`,
        expected('', 'select', actor),
      );
  return [...found, ...(await writerFails(owner, matrix))];
}

/** How many statements one run makes. */
export const cellCount = ({ tables, views }: Matrix) =>
  ACTORS.length * (tables.length * ACTS.length + views.length);

function statement({ rows, keys }: Matrix, table: string, act: Act): string {
  const row = rows.get(table) ?? {};
  const key = keys.get(table) ?? Object.keys(row).filter((column) => typeof row[column] === 'string');
  const where = key.map((column) => `"${column}" = ${escapeLiteral(String(row[column]))}`).join(' AND ');
  const columns = Object.keys(row).filter((column) => !key.includes(column));
  const other =
    CHANGEABLE[table] ?? columns.find((each) => each !== 'customer_id' && each !== 'sealed') ?? key[0] ?? '';
  const all = Object.keys(row).map((column) => `"${column}"`);
  switch (act) {
    case 'select':
      return `SELECT "${other}" FROM "${table}" WHERE ${where}`;
    case 'insert':
      // The same row once more: whoever may add meets the unique key, whoever may not is stopped before it.
      return `INSERT INTO "${table}" (${all.join(', ')}) SELECT ${all.join(', ')}
              FROM jsonb_populate_record(NULL::"${table}", ${escapeLiteral(JSON.stringify(row))})`;
    case 'update':
      return `UPDATE "${table}" SET "${other}" = "${other}" WHERE ${where}`;
    case 'delete':
      return `DELETE FROM "${table}" WHERE ${where}`;
  }
}

async function attempt(owner: Client, { own, foreign }: Matrix, actor: Actor, sql: string): Promise<Outcome> {
  const role = actor === 'unscoped' ? 'nachtwacht_auth' : 'nachtwacht_app';
  const scopes = {
    own: `customer:${own}`,
    foreign: `customer:${foreign}`,
    staff: 'staff',
    forgotten: '',
    unscoped: '',
  };
  await owner.query(
    `SAVEPOINT attempt; SET LOCAL ROLE ${role}; SELECT set_config('app.scope', ${escapeLiteral(scopes[actor])}, true)`,
  );
  try {
    const { rowCount } = await owner.query(sql);
    return rowCount ? 'one' : 'none';
  } catch (error) {
    return outcomeOf(error);
  } finally {
    await owner.query('ROLLBACK TO attempt; RELEASE attempt');
  }
}

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof DatabaseError)) return `failed: ${String(error)}`;
  if (error.code === '42501') return error.message.startsWith('permission denied') ? 'denied' : 'refused';
  // A unique or foreign key in the way: the policies had let it through.
  if (error.code === '23505' || error.code === '23503' || error.code === '23001') return 'one';
  return `failed: ${error.message}`;
}

/** The audit log takes entries although nobody may add to it. */
async function writerFails(owner: Client, { own }: Matrix): Promise<string[]> {
  await owner.query('SAVEPOINT writer; SET LOCAL ROLE nachtwacht_app');
  try {
    await owner.query(
      `SELECT app.enter('staff'), app.record_act(${escapeLiteral(own)}, 'exported', 'audit', NULL, NULL, NULL)`,
    );
    return [];
  } catch (error) {
    return [`the audit log takes no entry: ${String(error)}`];
  } finally {
    await owner.query('ROLLBACK TO writer; RELEASE writer');
  }
}
