import type { ChargedEntry, WorkedEntry } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

export interface EntryRow extends WorkedEntry {
  readonly customerId: string;
  readonly customerName: string;
  readonly incidentId: string | null;
  readonly assetId: string | null;
  readonly workItemId: string | null;
  readonly workOn: string | null;
  readonly personName: string;
  readonly privateNote: string;
  readonly customerText: string;
  readonly overageAgreed: string;
  /** Epoch milliseconds, as all times here. */
  readonly releasedAt: number | null;
  readonly reversedAt: number | null;
  readonly reversedReason: string | null;
  readonly countsAt: number | null;
  readonly frozen: ChargedEntry | null;
  readonly version: number;
}

const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`;
const SELECT = `
  SELECT e.id, e.customer_id AS "customerId", c.name AS "customerName", e.incident_id AS "incidentId", e.asset_id AS "assetId",
    e.work_item_id AS "workItemId", coalesce(a.name, ia.name) AS "workOn",
    coalesce(e.work_item_id, e.incident_id, e.asset_id)::text AS item, e.person_id AS "personId", e.person_name AS "personName",
    ${ms('e.started_at')} AS "from", ${ms('e.ended_at')} AS "to", e.place, e.travel_minutes AS "travelMinutes", e.billable,
    e.private_note AS "privateNote", e.customer_text AS "customerText", e.overage_agreed AS "overageAgreed",
    ${ms('e.released_at')} AS "releasedAt", ${ms('e.reversed_at')} AS "reversedAt", e.reversed_reason AS "reversedReason",
    ${ms('e.counts_at')} AS "countsAt", e.frozen, e.version
  FROM time_entry e JOIN customer c ON c.id = e.customer_id
  LEFT JOIN asset a ON a.customer_id = e.customer_id AND a.id = e.asset_id
  LEFT JOIN incident i ON i.customer_id = e.customer_id AND i.id = e.incident_id
  LEFT JOIN asset ia ON ia.customer_id = i.customer_id AND ia.id = i.asset_id`;
type Row = Omit<EntryRow, 'item'> & { readonly item: string | null };
const withItem = (row: Row): EntryRow => ({ ...row, item: row.item ?? 'customer' });

/** Of each of these customers, in order of the clock. */
export async function readEntries(
  sql: Sql,
  customerIds: readonly string[],
  released: boolean,
): Promise<EntryRow[]> {
  const { rows } = await sql.query<Row>(
    `${SELECT} WHERE e.customer_id = ANY ($1::uuid[]) AND (NOT $2 OR e.released_at IS NOT NULL) ORDER BY e.started_at, e.id`,
    [customerIds, released],
  );
  return rows.map(withItem);
}

export interface EntrySearch {
  readonly from: string;
  readonly to: string;
  readonly personId: string | null;
  readonly customerId: string | null;
}

export async function searchEntries(
  sql: Sql,
  { from, to, personId, customerId }: EntrySearch,
): Promise<EntryRow[]> {
  const { rows } = await sql.query<Row>(
    `${SELECT} WHERE e.started_at >= $1 AND e.started_at < $2 AND ($3::text IS NULL OR e.person_id = $3)
       AND ($4::uuid IS NULL OR e.customer_id = $4) ORDER BY e.started_at, e.id LIMIT 5000`,
    [from, to, personId, customerId],
  );
  return rows.map(withItem);
}

export async function findEntry(sql: Sql, id: string): Promise<EntryRow | null> {
  const { rows } = await sql.query<Row>(`${SELECT} WHERE e.id = $1`, [id]);
  return rows[0] === undefined ? null : withItem(rows[0]);
}
