import type { Client } from 'pg';
import type { Matrix } from './matrix';

export interface Mutation {
  readonly what: string;
  readonly sql: string;
  /** The tables whose answers it may change; all where it is not said. */
  readonly tables?: readonly string[];
}

/** Every way to weaken the database by one step, from its own catalogue. */
export async function everyMutation(owner: Client, { tables, views }: Matrix): Promise<Mutation[]> {
  // The writer of the audit log is open by itself.
  const isClosed = ({ policy }: { policy: string }) => policy !== 'writer';
  const { rows: policies } = await owner.query<{ table: string; policy: string }>(
    `SELECT tablename AS "table", policyname AS policy FROM pg_policies WHERE schemaname = 'public' ORDER BY 1, 2`,
  );
  const { rows: sealed } = await owner.query<{ table: string }>(
    `SELECT table_name AS "table" FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'sealed'`,
  );
  return [
    ...policies.flatMap(({ table, policy }) => [
      { what: `drop ${policy} of ${table}`, sql: `DROP POLICY ${policy} ON "${table}"`, tables: [table] },
    ]),
    ...policies.filter(isClosed).map(({ table, policy }) => ({
      what: `open ${policy} of ${table}`,
      sql: `ALTER POLICY ${policy} ON "${table}" USING (true)`,
      tables: [table],
    })),
    ...tables.flatMap((table) => [
      {
        what: `let the owner of ${table} past its policies`,
        sql: `ALTER TABLE "${table}" NO FORCE ROW LEVEL SECURITY`,
        tables: [table],
      },
      {
        what: `disable row-level security on ${table}`,
        sql: `ALTER TABLE "${table}" DISABLE ROW LEVEL SECURITY`,
        tables: [table],
      },
      {
        what: `give ${table} to whoever has no scope`,
        sql: `GRANT SELECT ON "${table}" TO nachtwacht_auth`,
        tables: [table],
      },
    ]),
    ...views.map((view) => ({
      what: `let ${view} look with the eyes of its owner`,
      sql: `ALTER VIEW "${view}" SET (security_invoker = false)`,
      tables: [],
    })),
    ...sealed.map(({ table }) => ({
      what: `let whoever answers browsers read what is sealed of ${table}`,
      sql: `GRANT SELECT (sealed) ON "${table}" TO nachtwacht_app`,
      tables: [],
    })),
    { what: 'let the role of the processes past every policy', sql: 'ALTER ROLE nachtwacht_app BYPASSRLS' },
    { what: 'let the role of the sign-in past every policy', sql: 'ALTER ROLE nachtwacht_auth BYPASSRLS' },
    { what: 'let the poller past every policy', sql: 'ALTER ROLE nachtwacht_poller BYPASSRLS' },
    { what: 'make the sign-in one of the others', sql: 'GRANT nachtwacht_app TO nachtwacht_auth' },
    ...['api', 'worker'].flatMap((login) => [
      {
        what: `let the login of the ${login} past every policy`,
        sql: `ALTER ROLE nachtwacht_${login} BYPASSRLS`,
        tables: [],
      },
      {
        what: `let the login of the ${login} act without becoming anybody`,
        sql: `GRANT nachtwacht_app TO nachtwacht_${login} WITH INHERIT TRUE`,
        tables: [],
      },
      {
        what: `give the login of the ${login} a table`,
        sql: `GRANT SELECT ON customer TO nachtwacht_${login}`,
        tables: [],
      },
    ]),
    {
      what: 'let the login of the api become the poller',
      sql: 'GRANT nachtwacht_poller TO nachtwacht_api',
      tables: [],
    },
    {
      what: 'take a customer for somebody who sees all',
      sql: `CREATE OR REPLACE FUNCTION app.sees_all() RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true'`,
    },
    {
      what: 'say nothing of a scope that is missing',
      sql: `CREATE OR REPLACE FUNCTION app.scope() RETURNS text LANGUAGE sql STABLE AS $$ SELECT coalesce(current_setting('app.scope', true), '') $$`,
    },
  ];
}
