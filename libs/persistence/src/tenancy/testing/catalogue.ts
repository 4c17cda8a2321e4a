import type { Client } from 'pg';
import { policiesOf, policyLine } from './policies';
import * as reviewed from './reviewed';

interface Rule {
  readonly rule: string;
  /** Everything that breaks the rule, by `name`. */
  readonly sql: string;
  readonly except?: Readonly<Record<string, string>>;
}

const OURS = `IN ('public'::regnamespace, 'app'::regnamespace)`;
const HAS_CUSTOMER = (relation: string) =>
  `EXISTS (SELECT FROM pg_attribute m WHERE m.attrelid = ${relation} AND m.attname = 'customer_id' AND NOT m.attisdropped)`;
/** What PUBLIC holds of an access list; null means what PostgreSQL gives by itself. */
const OF_PUBLIC = (list: string, kind: string, owner: string) =>
  `EXISTS (SELECT FROM aclexplode(coalesce(${list}, acldefault('${kind}', ${owner}))) g WHERE g.grantee = 0)`;
/** Whom processes sign in as. */
const IS_NO_LOGIN = (role: string) => `${role} NOT IN ('nachtwacht_api', 'nachtwacht_worker')`;
const OF_LOGIN = (list: string) =>
  `EXISTS (SELECT FROM aclexplode(${list}) g WHERE NOT ${IS_NO_LOGIN('g.grantee::regrole::text')})`;

/** Each is one line: what must hold, and the query for whatever breaks it. */
const RULES: readonly Rule[] = [
  {
    rule: 'row-level security is enabled and forced on every table',
    sql: `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
          AND NOT (relrowsecurity AND relforcerowsecurity)`,
    except: reviewed.OPEN_TABLES,
  },
  {
    rule: 'every view looks with the eyes of whoever asks',
    sql: `SELECT relname AS name FROM pg_class WHERE relnamespace ${OURS} AND relkind = 'v'
          AND NOT coalesce(reloptions @> ARRAY['security_invoker=true'], false)`,
  },
  {
    rule: 'nothing is kept in a materialized view or a foreign table: neither knows row-level security',
    sql: `SELECT relname AS name FROM pg_class WHERE relnamespace ${OURS} AND relkind IN ('m', 'f')`,
  },
  {
    rule: 'every foreign key between tables of customers carries the customer',
    sql: `SELECT conname AS name FROM pg_constraint k JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid
          WHERE k.contype = 'f' AND a.relrowsecurity AND b.relrowsecurity AND NOT EXISTS (
            SELECT FROM unnest(k.conkey) n JOIN pg_attribute c ON c.attrelid = k.conrelid AND c.attnum = n
            WHERE c.attname = 'customer_id')`,
    except: reviewed.KEYS_WITHOUT_CUSTOMER,
  },
  {
    rule: 'every unique key of a table of customers holds the customer or a random id',
    sql: `SELECT i.relname AS name FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
          WHERE t.relnamespace = 'public'::regnamespace AND x.indisunique AND NOT t.relispartition
          AND (${HAS_CUSTOMER('t.oid')} OR t.relname LIKE 'rollup_%' AND t.relkind = 'p') AND NOT EXISTS (
            SELECT FROM unnest(x.indkey::int2[]) n JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum = n
            WHERE c.atttypid = 'uuid'::regtype)`,
    except: reviewed.UNIQUE_WITHOUT_CUSTOMER,
  },
  {
    rule: 'no role of the product is anybody special, or can become somebody who is',
    sql: `SELECT r.rolname AS name FROM pg_roles r WHERE r.rolname LIKE 'nachtwacht\\_%' AND EXISTS (
            SELECT FROM pg_roles s WHERE pg_has_role(r.oid, s.oid, 'MEMBER') AND (s.rolsuper OR s.rolbypassrls
              OR s.rolcreaterole OR s.rolcreatedb OR s.rolreplication
              OR s.rolcanlogin AND s.rolname LIKE 'nachtwacht\\_%' AND (s.oid <> r.oid OR ${IS_NO_LOGIN('s.rolname')})))`,
  },
  {
    rule: 'a login becomes what its processes need, only when it says so, and passes nothing on',
    sql: `SELECT member::regrole || ' becomes ' || roleid::regrole || CASE WHEN inherit_option THEN ' by itself' ELSE '' END
            || CASE WHEN admin_option THEN ' and lets others' ELSE '' END AS name
          FROM pg_auth_members WHERE NOT ${IS_NO_LOGIN('member::regrole::text')}`,
    except: reviewed.LOGINS_BECOME,
  },
  {
    rule: 'a login has no right of its own',
    sql: `SELECT relname AS name FROM pg_class WHERE relnamespace ${OURS} AND ${OF_LOGIN('relacl')}
          UNION SELECT proname FROM pg_proc WHERE pronamespace ${OURS} AND ${OF_LOGIN('proacl')}
          UNION SELECT attrelid::regclass || '.' || attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
            WHERE c.relnamespace ${OURS} AND ${OF_LOGIN('attacl')}
          UNION SELECT nspname FROM pg_namespace WHERE ${OF_LOGIN('nspacl')}`,
  },
  {
    rule: 'no role of the product owns a table or a view',
    sql: `SELECT relname AS name FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
          WHERE c.relnamespace ${OURS} AND r.rolname LIKE 'nachtwacht\\_%'`,
  },
  {
    rule: 'whoever has no scope has no right on a table of customers',
    sql: `SELECT c.relname AS name FROM pg_class c
          WHERE c.relnamespace = 'public'::regnamespace AND (c.relrowsecurity OR c.relkind = 'v')
          AND (has_any_column_privilege('nachtwacht_auth', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
            OR has_table_privilege('nachtwacht_auth', c.oid, 'DELETE, TRUNCATE, TRIGGER'))`,
    except: { customer_access: 'signing in is written down with the customer of the person' },
  },
  {
    rule: 'what is sealed is read by the poller alone',
    sql: `SELECT c.relname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
          WHERE c.relnamespace ${OURS} AND a.attname = 'sealed' AND (has_column_privilege('nachtwacht_app', c.oid, a.attnum, 'SELECT')
            OR has_column_privilege('nachtwacht_auth', c.oid, a.attnum, 'SELECT'))`,
  },
  {
    rule: 'no function runs with the rights of its owner',
    sql: `SELECT proname AS name FROM pg_proc WHERE pronamespace ${OURS} AND prosecdef`,
    except: reviewed.DEFINER_FUNCTIONS,
  },
  {
    rule: 'a function that runs with the rights of its owner says where it looks, temporary tables last',
    sql: `SELECT proname AS name FROM pg_proc WHERE pronamespace ${OURS} AND prosecdef AND NOT EXISTS (
            SELECT FROM unnest(proconfig) c WHERE c = 'search_path=pg_catalog, public, pg_temp')`,
  },
  {
    rule: 'nothing is granted to everybody',
    sql: `SELECT relname AS name FROM pg_class WHERE relnamespace ${OURS} AND relkind IN ('r', 'p', 'v', 'm', 'S')
            AND ${OF_PUBLIC('relacl', 'r', 'relowner')}
          UNION SELECT proname FROM pg_proc WHERE pronamespace ${OURS} AND ${OF_PUBLIC('proacl', 'f', 'proowner')}
          UNION SELECT attrelid::regclass || '.' || attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
            WHERE c.relnamespace ${OURS} AND EXISTS (SELECT FROM aclexplode(attacl) g WHERE g.grantee = 0)
          UNION SELECT nspname FROM pg_namespace WHERE nspname = 'app' AND ${OF_PUBLIC('nspacl', 'n', 'nspowner')}`,
  },
];

/** What the catalogue of this database says against the rules, one line each; none when all is well. */
export async function catalogueFindings(client: Client): Promise<string[]> {
  const findings: string[] = [];
  for (const { rule, sql, except = {} } of RULES) {
    const { rows } = await client.query<{ name: string }>(sql);
    const names = new Set(rows.map(({ name }) => name));
    for (const name of names) if (!Object.hasOwn(except, name)) findings.push(`${rule}: ${name}`);
    for (const name of Object.keys(except))
      if (!names.has(name)) findings.push(`${rule}: ${name} is on the list of exceptions and is none`);
  }
  return [...findings, ...(await policyFindings(client))];
}

async function policyFindings(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; policies: Parameters<typeof policyLine>[0][] | null }>(
    `SELECT c.relname AS "table", jsonb_agg(jsonb_build_object('name', p.policyname, 'permissive', p.permissive = 'PERMISSIVE',
              'command', p.cmd, 'roles', array_to_string(p.roles, ','), 'using', regexp_replace(p.qual, '\\s+', ' ', 'g'),
              'check', regexp_replace(p.with_check, '\\s+', ' ', 'g')) ORDER BY p.policyname)
            FILTER (WHERE p.policyname IS NOT NULL) AS policies
     FROM pg_class c LEFT JOIN pg_policies p ON p.schemaname = 'public' AND p.tablename = c.relname
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relrowsecurity AND NOT c.relispartition
     GROUP BY 1 ORDER BY 1`,
  );
  return rows.flatMap(({ table, policies }) => {
    const found = (policies ?? []).map(policyLine);
    const wanted = policiesOf(table);
    return [
      ...wanted.filter((line) => !found.includes(line)).map((line) => `${table} lacks the policy ${line}`),
      ...found.filter((line) => !wanted.includes(line)).map((line) => `${table} has the policy ${line}`),
    ];
  });
}
