import type { CheckDetail } from '@nachtwacht/contracts';
import type { Policy, Reason, Status } from '@nachtwacht/domain';
import { iso, isoOrNull } from '../rows/iso';
import { CHOSEN_POLICY } from '../limits/limit-sql';
import { IS_STALE, STATUS_NOW } from '../rows/status-now';

/** A check as the database knows it: what its collector calls it and how it is judged is not in there. */
export interface CheckRecord extends Omit<CheckDetail, 'aspectLabel' | 'policy' | 'metrics'> {
  readonly settings: Readonly<Record<string, unknown>>;
  /** A person's own policy for this one, null for what else holds. */
  readonly ownPolicy: Policy | null;
  /** What the provider chose for checks like this one, null where nobody did. */
  readonly chosenPolicy: Policy | null;
}

/** What is silent past its time is shown as unknown since then, whoever wrote it down or did not. */
export const SELECT_CHECKS = `
  SELECT k.id, k.connection_id, c.name AS connection_name, c.collector, c.settings, c.interval_seconds, k.aspect,
         k.instance, k.policy, ${CHOSEN_POLICY} AS chosen_policy, ${STATUS_NOW} AS status,
         CASE WHEN ${IS_STALE} THEN '{"code": "stale"}'::jsonb ELSE s.reason END AS reason,
         CASE WHEN ${IS_STALE} THEN s.stale_at ELSE s.since END AS since,
         s.measured_at, s.stale_at, s.candidate_status, s.candidate_seen, s.flapping, s.reading, s.detail,
         s.forecast_at, p.next_due_at
  FROM "check" k
  JOIN check_now s ON s.check_id = k.id
  JOIN connection c ON c.id = k.connection_id
  JOIN asset a ON a.customer_id = k.customer_id AND a.id = k.asset_id
  LEFT JOIN poll p ON p.connection_id = k.connection_id
  WHERE k.asset_id = $1 AND k.archived_at IS NULL
  ORDER BY lower(c.name), c.id, k.id`;

export interface CheckRow {
  id: number;
  connection_id: string;
  connection_name: string;
  collector: string;
  settings: Record<string, unknown>;
  interval_seconds: number;
  aspect: string;
  instance: string;
  policy: Policy | null;
  chosen_policy: Policy | null;
  status: Status;
  reason: Reason;
  since: Date;
  measured_at: Date | null;
  stale_at: Date;
  candidate_status: Status | null;
  candidate_seen: number;
  flapping: boolean;
  reading: Record<string, unknown> | null;
  detail: string | null;
  forecast_at: Date | null;
  next_due_at: Date | null;
}

export function checkRecord(row: CheckRow): CheckRecord {
  return {
    id: row.id,
    connectionId: row.connection_id,
    connectionName: row.connection_name,
    collector: row.collector,
    settings: row.settings,
    intervalSeconds: row.interval_seconds,
    aspect: row.aspect,
    instance: row.instance,
    ownPolicy: row.policy,
    chosenPolicy: row.chosen_policy,
    status: row.status,
    reason: reasonNow(row),
    since: iso(row.since),
    measuredAt: isoOrNull(row.measured_at),
    staleAt: iso(row.stale_at),
    nextDueAt: isoOrNull(row.next_due_at),
    candidate: row.candidate_status && { status: row.candidate_status, seen: row.candidate_seen },
    flapping: row.flapping,
    reading: row.reading,
    detail: row.detail,
    forecastAt: isoOrNull(row.forecast_at),
  };
}

/**
 * What is well is not written down with every poll: the numbers in its reason are of the day it became well, and the
 * reading beside it is newer.
 */
function reasonNow({ status, reason, reading }: CheckRow): Reason {
  if (status !== 'ok' || reading === null) return reason;
  const word = reason.code === 'state' ? reading['value'] : undefined;
  return typeof word === 'string' ? { code: 'state', params: { value: word } } : { code: reason.code };
}
