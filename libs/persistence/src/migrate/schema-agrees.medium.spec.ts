import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  asAdmin,
  createTestDatabase,
  MIGRATIONS,
  withDatabase,
  type TestDatabase,
} from '@nachtwacht/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withSchemaEngine } from './schema-engine';

const SCHEMA = join(MIGRATIONS, '..', 'schema');

/** In the migrations only: Prisma's language has no partitions, and its own history is its own business. */
const TABLES_BY_HAND = [
  'sample',
  'rollup_5_minutes',
  'rollup_hour',
  'rollup_day',
  'rollup_progress',
  '_prisma_migrations',
];
/** In the migrations only: Prisma's language has no partial index and no index on an expression. */
const INDEXES_BY_HAND = [
  'agreement_version_one_a_day',
  'backup_follow_up_one_open',
  'check_state_not_ok',
  'change_unrelayed',
  'connection_test_waiting',
  'customer_code_any_case',
  'delivery_due',
  'desired_version_once',
  'incident_one_open',
  'letter_waiting',
  'push_message_mail_once',
  'register_entry_one_day',
  'release_once',
  'report_one_open',
  'transition_one_first',
  'update_item_one_open',
  'work_event_warned_once',
];
/** The same columns, said more sharply in the migrations: no two open intervals of one check. */
const INDEXES_SHARPENED = ['transition_check_id_ended_at_key'];
/** In the migrations only: a foreign key that waits for the end of the transaction. */
const KEYS_BY_HAND = ['transition_follows'];

let migrated: TestDatabase;
let drawn: Client;
let drawnName: string;

beforeAll(async () => {
  migrated = await createTestDatabase();
  drawnName = `${new URL(migrated.url).pathname.slice(1)}_drawn`;
  const script = await sqlOfSchema(migrated.url);
  await asAdmin(migrated.url, `CREATE DATABASE ${drawnName}`);
  drawn = new Client({ connectionString: withDatabase(migrated.url, drawnName) });
  await drawn.connect();
  await drawn.query(script);
});
afterAll(async () => {
  await drawn.end();
  await asAdmin(migrated.url, `DROP DATABASE ${drawnName}`);
  await migrated.drop();
});

async function sqlOfSchema(url: string): Promise<string> {
  const names = (await readdir(SCHEMA)).filter((name) => name.endsWith('.prisma'));
  const files = await Promise.all(
    names.map(async (path) => ({ path, content: await readFile(join(SCHEMA, path), 'utf8') })),
  );
  const { stdout } = await withSchemaEngine(
    url,
    (engine) =>
      engine.diff({
        from: { tag: 'empty' },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: null,
        filters: { externalTables: [], externalEnums: [] },
      }),
    files.map(({ path, content }) => [path, content]),
  );
  if (!stdout) throw new Error('the schema gave no SQL');
  return stdout;
}

async function both(sql: string, except: readonly string[] = []): Promise<[string[], string[]]> {
  const wanted = (rows: { name: string; text: string }[]) =>
    rows.filter(({ name }) => !except.includes(name)).map(({ name, text }) => `${name}: ${text}`);
  return [
    wanted(await migrated.owner<{ name: string; text: string }>(sql)),
    wanted((await drawn.query<{ name: string; text: string }>(sql)).rows),
  ];
}

/** But for those that the database makes out of others: Prisma's language has none. */
const COLUMNS = `
  SELECT c.relname AS name, string_agg(format('%s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
           CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
           ' default ' || pg_get_expr(d.adbin, d.adrelid)), ', ' ORDER BY a.attname) AS text
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  GROUP BY c.relname ORDER BY c.relname`;

const INDEXES = (tables: readonly string[]) => `
  SELECT i.relname AS name, pg_get_indexdef(i.oid) AS text
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
  WHERE i.relnamespace = 'public'::regnamespace
    AND t.relname NOT IN (${tables.map((name) => `'${name}'`).join(', ')}) AND NOT t.relispartition
  ORDER BY i.relname`;

const FOREIGN_KEYS = `
  SELECT conname AS name, conrelid::regclass || ' ' || pg_get_constraintdef(oid) AS text
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conname`;

describe('schema and migrations agree', () => {
  it('on every column, its type, its default and whether it may be empty', async () => {
    const [fromMigrations, fromSchema] = await both(COLUMNS, TABLES_BY_HAND);
    expect(fromSchema.length).toBeGreaterThan(25);
    expect(fromMigrations).toEqual(fromSchema);
  });

  it('on every index', async () => {
    const [fromMigrations, fromSchema] = await both(INDEXES(TABLES_BY_HAND), [
      ...INDEXES_BY_HAND,
      ...INDEXES_SHARPENED,
    ]);
    expect(fromMigrations).toEqual(fromSchema);
  });

  it('on every foreign key', async () => {
    const [fromMigrations, fromSchema] = await both(FOREIGN_KEYS, KEYS_BY_HAND);
    expect(fromMigrations).toEqual(fromSchema);
  });

  it('but for a list of things that really are there', async () => {
    const [tables] = await both(COLUMNS);
    const [indexes] = await both(INDEXES(['']));
    const [keys] = await both(FOREIGN_KEYS);
    const there = [...tables, ...indexes, ...keys].map((line) => line.slice(0, line.indexOf(':')));
    expect(there).toEqual(
      expect.arrayContaining([...TABLES_BY_HAND, ...INDEXES_BY_HAND, ...INDEXES_SHARPENED, ...KEYS_BY_HAND]),
    );
  });
});
