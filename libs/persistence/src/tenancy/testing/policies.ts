import { CUSTOMERS_ADD, PROVIDER_TABLES } from './reviewed';

/** A policy as one line: what it is called, how it counts, for what and whom, and what it asks. */
export function policyLine(policy: {
  name: string;
  permissive: boolean;
  command: string;
  roles: string;
  using: string | null;
  check: string | null;
}): string {
  const { name, permissive, command, roles, using, check } = policy;
  const kind = permissive ? 'permissive' : 'restrictive';
  return [name, kind, command, roles, using ?? '-', check ?? '-'].join(' | ');
}

const SEES_ALL = '( SELECT app.sees_all() AS sees_all)';
const CUSTOMER = '( SELECT app.customer() AS customer)';
const APP = 'nachtwacht_app';
const WRITER = 'writer | permissive | ALL | nachtwacht_audit_writer | true | true';

/** The policies that a table must have, no more and no others, by the rule that it falls under. */
export function policiesOf(table: string): string[] {
  if (Object.hasOwn(PROVIDER_TABLES, table))
    return [`provider | permissive | ALL | public | ${SEES_ALL} | -`];
  if (table.startsWith('audit_'))
    return [noDelete, `tenant | permissive | ALL | ${APP} | ${ownRows('customer_id')} | -`, WRITER];
  const check = Object.hasOwn(CUSTOMERS_ADD, table) ? ownRows('customer_id') : SEES_ALL;
  return [noDelete, `tenant | permissive | ALL | public | ${rowsOf(table)} | ${check}`];
}

const noDelete = `no_delete_by_customer | restrictive | DELETE | public | ${SEES_ALL} | -`;
const ownRows = (column: string) => `(${SEES_ALL} OR (${column} = ${CUSTOMER}))`;

function rowsOf(table: string): string {
  if (table === 'customer') return ownRows('id');
  if (!table.startsWith('rollup_')) return ownRows('customer_id');
  const check = `SELECT FROM "check" c WHERE ((c.id = ${table}.check_id) AND (c.customer_id = ${CUSTOMER}))`;
  return `(${SEES_ALL} OR (EXISTS ( ${check})))`;
}
