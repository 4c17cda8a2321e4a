/** Which entries are asked for; what is left out asks for nothing. */
export interface AuditFilter {
  readonly customerId?: string | undefined;
  /** Only what concerns no customer. */
  readonly own?: boolean | undefined;
  readonly actorId?: string | undefined;
  readonly act?: string | undefined;
  readonly thing?: string | undefined;
  /** ISO 8601; from this moment on, and before that one. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Anywhere in an entry, in any case. */
  readonly q?: string | undefined;
}

/** The last entry that was seen; the ones before it follow. */
export interface AuditCursor {
  readonly at: string;
  readonly chain: string;
  readonly seq: number;
}

/** Conditions on `audit_entry e` with their values. */
export function auditWhere(
  filter: AuditFilter,
  before: AuditCursor | null,
): { readonly where: string; readonly values: unknown[] } {
  const values: unknown[] = [];
  const parts: string[] = ['true'];
  const add = (value: unknown, condition: (place: string) => string) => {
    if (value === undefined || value === '') return;
    values.push(value);
    parts.push(condition(`$${String(values.length)}`));
  };
  add(filter.customerId, (place) => `e.customer_id = ${place}::uuid`);
  if (filter.own === true) parts.push('e.customer_id IS NULL');
  add(filter.actorId, (place) => `e.actor_id = ${place}`);
  add(filter.act, (place) => `e.act = ${place}`);
  add(filter.thing, (place) => `e.thing = ${place}`);
  add(filter.from, (place) => `e.at >= ${place}::timestamptz`);
  add(filter.to, (place) => `e.at < ${place}::timestamptz`);
  add(filter.q && `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`, (place) => `e.body ILIKE ${place}`);
  if (before) {
    values.push(before.at, before.chain, before.seq);
    const [at, chain, seq] = [2, 1, 0].map((back) => `$${String(values.length - back)}`);
    parts.push(`(e.at, e.chain, e.seq) < (${at}::timestamptz, ${chain}::uuid, ${seq}::bigint)`);
  }
  return { where: parts.join(' AND '), values };
}
