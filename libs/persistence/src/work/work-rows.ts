import type { AgreementVersion, Priority, WorkHappening, WorkRules, WorkState } from '@nachtwacht/domain';
import { readAgreements } from '../agreements/agreements-reader';
import type { Sql } from '../database/database';
import { isoColumn } from '../rows/iso-column';

/** A work item without what its history tells. */
export interface WorkItemRow {
  readonly id: string;
  readonly number: number;
  readonly customerId: string;
  readonly customerName: string;
  readonly timeZone: string;
  readonly title: string;
  readonly source: 'hand' | 'incident' | 'backup';
  readonly incidentId: string | null;
  readonly backupJobId: string | null;
  readonly backupDate: string | null;
  readonly outsideRef: string;
  readonly outsideUrl: string;
  readonly rules: WorkRules;
  readonly state: WorkState;
  readonly version: number;
}

/** An event with who told it. */
export interface WorkEventRow {
  readonly id: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly writtenAt: string;
  readonly kind: WorkHappening;
  readonly priority: Priority | null;
  readonly clock: 'response' | 'resolution' | null;
  readonly percent: number | null;
  readonly by: string | null;
  readonly note: string;
}

/** Everything its clocks follow from. */
export interface StoredWork {
  readonly item: WorkItemRow;
  readonly events: readonly WorkEventRow[];
  readonly versions: readonly AgreementVersion[];
}

const SELECT_WORK = `
  SELECT w.id, w.number::int AS number, w.customer_id AS "customerId", u.name AS "customerName", u.time_zone AS "timeZone",
    w.title, w.source, w.incident_id AS "incidentId", w.backup_job_id AS "backupJobId", w.backup_date::text AS "backupDate",
    w.outside_ref AS "outsideRef", w.outside_url AS "outsideUrl", w.rules, w.state, w.version
  FROM work_item w JOIN customer u ON u.id = w.customer_id`;

/** @param where what follows the joins of a work item `w`, with its own order */
export async function readWork(sql: Sql, where: string, values: readonly unknown[]): Promise<StoredWork[]> {
  const { rows } = await sql.query<WorkItemRow>(`${SELECT_WORK} ${where}`, [...values]);
  if (rows.length === 0) return [];
  const events = await sql.query<WorkEventRow & { itemId: string }>(
    `SELECT id, item_id AS "itemId", (extract(epoch FROM at) * 1000)::bigint AS at, ${isoColumn('written_at')} AS "writtenAt", kind,
       priority, clock, percent, actor_name AS "by", note
     FROM work_event WHERE item_id = ANY($1) ORDER BY at, id`,
    [rows.map(({ id }) => id)],
  );
  const versions = await readAgreements(sql, [...new Set(rows.map(({ customerId }) => customerId))]);
  const byItem = Map.groupBy(events.rows, ({ itemId }) => itemId);
  return rows.map((item) => ({
    item,
    events: (byItem.get(item.id) ?? []).map(({ itemId: _itemId, ...event }) => event),
    versions: versions.get(item.customerId) ?? [],
  }));
}

export async function nowOf(sql: Sql): Promise<number> {
  const { rows } = await sql.query<{ now: number }>(
    'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now',
  );
  return rows[0]?.now ?? 0;
}
