import type { Client } from 'pg';
import { OPEN_TABLES } from './reviewed';

type Row = Readonly<Record<string, unknown>>;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}
interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly keys: readonly {
    readonly to: string;
    readonly columns: readonly string[];
    readonly refs: readonly string[];
  }[];
}

/** Values that a table insists on and no type tells, by table and column. */
const INSISTED: Readonly<Record<string, Row>> = {
  check_state: { status: 'ok' },
  time_entry: { started_at: '2026-11-02T08:00:00Z', ended_at: '2026-11-02T09:00:00Z' },
  transition: { status: 'ok' },
};
/** Written by the database itself whenever somebody gets access. */
const WRITTEN_BY_TRIGGERS = ['audit_entry', 'audit_head'];

/**
 * One row in every table, for one customer where the table has one, made from the catalogue alone: what a key refers to,
 * the customer, and else a value of the column's type. Past every policy, as the owner.
 * @returns the row of each table, as jsonb gives it
 * @throws Error that names the table for which no row could be made: say in `INSISTED` what it insists on
 */
export async function fillEveryTable(owner: Client): Promise<ReadonlyMap<string, Row>> {
  await owner.query(
    `SELECT app.add_partition(t, date_trunc('year', now())::date, (date_trunc('year', now()) + interval '1 year')::date)
     FROM unnest(ARRAY['sample', 'rollup_5_minutes', 'rollup_hour', 'rollup_day']) t`,
  );
  const rows = new Map<string, Row>();
  for (const table of inOrder(await readTables(owner))) {
    if (table.name === '_prisma_migrations') continue;
    const row = WRITTEN_BY_TRIGGERS.includes(table.name)
      ? await readWritten(owner, table.name, rows)
      : await insert(owner, table, rows);
    rows.set(table.name, row);
  }
  return rows;
}

async function insert(owner: Client, table: Table, rows: ReadonlyMap<string, Row>): Promise<Row> {
  const values = valuesOf(table, rows);
  const columns = Object.keys(values).map((name) => `"${name}"`);
  const { rows: made } = await owner
    .query<{ row: Row }>(
      `INSERT INTO "${table.name}" AS t (${columns.join(', ')}) SELECT ${columns.join(', ')}
       FROM jsonb_populate_record(NULL::"${table.name}", $1) RETURNING to_jsonb(t) AS row`,
      [JSON.stringify(values)],
    )
    .catch((error: unknown) => {
      throw new Error(`no row could be made for the table ${table.name}: ${String(error)}`);
    });
  return withoutGenerated(table, made[0]?.row ?? {});
}

/** As it could be written once more: nobody may give a value that the database makes itself. */
function withoutGenerated({ columns }: Table, row: Row): Row {
  return Object.fromEntries(columns.map(({ name }) => [name, row[name]]));
}

function valuesOf(table: Table, rows: ReadonlyMap<string, Row>): Row {
  const values: Record<string, unknown> = {};
  for (const { name, type, required } of table.columns) if (required) values[name] = valueOf(type);
  for (const { name } of table.columns) {
    const parent = rows.get(name.replace(/_id$/, ''));
    if (name.endsWith('_id') && parent?.['id'] !== undefined) values[name] = parent['id'];
  }
  for (const { to, columns, refs } of table.keys)
    columns.forEach((column, index) => {
      const value = rows.get(to)?.[refs[index] ?? ''];
      if (value !== undefined) values[column] = value;
    });
  return { ...values, ...INSISTED[table.name] };
}

let count = Date.now() % 1_000_000;
function valueOf(type: string): unknown {
  count += 1;
  if (type === 'uuid') return crypto.randomUUID();
  if (type === 'jsonb') return {};
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'bigint' || type === 'double precision') return count;
  if (type.startsWith('timestamp')) return new Date().toISOString();
  if (type === 'date')
    return new Date(Date.UTC(2026, 0, 1) + (count % 30_000) * 86_400_000).toISOString().slice(0, 10);
  if (type === 'bytea') return `\\x${count.toString(16).padStart(16, '0')}`;
  if (type.endsWith('[]')) return [];
  return `x${String(count)}`;
}

async function readWritten(owner: Client, table: string, rows: ReadonlyMap<string, Row>): Promise<Row> {
  const { rows: found } = await owner.query<{ row: Row }>(
    `SELECT to_jsonb(t) AS row FROM "${table}" t WHERE customer_id = $1 LIMIT 1`,
    [rows.get('customer')?.['id']],
  );
  if (!found[0]) throw new Error(`no row was written to the table ${table}`);
  return found[0].row;
}

async function readTables(owner: Client): Promise<Table[]> {
  const { rows } = await owner.query<Table>(
    `SELECT c.relname AS name,
       (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL),
                 'required', a.attnotnull AND NOT a.atthasdef) ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       coalesce((SELECT jsonb_agg(jsonb_build_object('to', t.relname,
           'columns', (SELECT jsonb_agg(a.attname ORDER BY k.n) FROM unnest(f.conkey) WITH ORDINALITY k(num, n)
                       JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.num),
           'refs', (SELECT jsonb_agg(a.attname ORDER BY k.n) FROM unnest(f.confkey) WITH ORDINALITY k(num, n)
                    JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.num)))
         FROM pg_constraint f JOIN pg_class t ON t.oid = f.confrelid
         WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.confrelid <> c.oid), '[]') AS keys
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition`,
  );
  return rows;
}

function inOrder(tables: readonly Table[]): Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const written = (table: Table) => WRITTEN_BY_TRIGGERS.includes(table.name);
  return orderOf([...tables.filter((table) => !written(table)), ...tables.filter(written)], byName);
}

/** Whatever a row refers to comes before it, also where only the name of a column says so. */
function orderOf(tables: readonly Table[], byName: ReadonlyMap<string, Table>): Table[] {
  const order = new Set<Table>();
  const visit = (table: Table, above: readonly Table[]) => {
    if (above.includes(table) || order.has(table)) return;
    const named = table.columns
      .filter(({ name }) => name.endsWith('_id'))
      .map(({ name }) => name.slice(0, -3));
    for (const name of [...table.keys.map(({ to }) => to), ...named]) {
      const parent = byName.get(name);
      if (parent) visit(parent, [...above, table]);
    }
    order.add(table);
  };
  for (const table of tables) visit(table, []);
  return [...order];
}

/** Tables of the matrix: all that row-level security guards. */
export const isGuarded = (table: string) => !Object.hasOwn(OPEN_TABLES, table);
