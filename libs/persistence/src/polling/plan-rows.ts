import type { AssetKind, LimitRule, Policy, Reading, Reason, Status } from '@nachtwacht/domain';
import { LIMITS_OF_PLAN } from '../limits/limit-sql';

/** Moments come as epoch milliseconds, so that no Date is made for each. */
const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`;

/** Is the asset `a` in a maintenance window: its own, its site's or its customer's? */
export const IN_MAINTENANCE = `EXISTS (
  SELECT FROM maintenance_window w
  WHERE w.customer_id = a.customer_id AND w.cancelled_at IS NULL AND now() >= w.starts_at AND now() < w.ends_at
    AND (w.asset_id = a.id OR (w.asset_id IS NULL AND (w.site_id = a.site_id OR w.site_id IS NULL))))`;

export interface ConnectionRow {
  id: string;
  name: string;
  customer_id: string | null;
  collector: string;
  version: number;
  settings: Record<string, unknown>;
  site_name: string | null;
  approved_networks: string[] | null;
  approved_ports: string[] | null;
  sealed: Record<string, unknown> | null;
  identity: string | null;
  interval_seconds: number;
  memory: unknown;
  fence: number;
  readings: Record<string, [Reading, string?]> | null;
  last_success_at: number | null;
  fault_class: string | null;
  fault_text: string | null;
  answer_at: number | null;
  limits: LimitRule[] | null;
}

export const SELECT_CONNECTIONS = `
  SELECT c.id, c.name, c.customer_id, c.collector, c.version, c.settings, s.name AS site_name,
         s.approved_networks, s.approved_ports, k.sealed, k.identity, c.interval_seconds, p.memory,
         p.fence, p.readings, ${ms('p.last_success_at')} AS last_success_at, p.fault_class, p.fault_text,
         ${ms('a.at')} AS answer_at, ${LIMITS_OF_PLAN} AS limits
  FROM poll p
  JOIN connection c ON c.id = p.connection_id
  LEFT JOIN site s ON s.customer_id = c.customer_id AND s.id = c.site_id
  LEFT JOIN credential k ON k.connection_id = c.id
  LEFT JOIN poll_answer a ON a.connection_id = c.id
  WHERE p.connection_id = ANY($1)`;

export interface FoundRow {
  connection_id: string;
  key: string;
  kind: string;
  name: string;
  facts: object;
  last_seen_at: number;
  customer_id: string | null;
  asset_id: string | null;
  asset_name: string | null;
  asset_kind: AssetKind;
  service_code: string;
  in_maintenance: boolean;
}

export const SELECT_FOUND = `
  SELECT f.connection_id, f.key, f.kind, f.name, f.facts, ${ms('f.last_seen_at')} AS last_seen_at, f.customer_id,
         f.asset_id, a.name AS asset_name, a.kind AS asset_kind, a.service_code,
         a.id IS NOT NULL AND ${IN_MAINTENANCE} AS in_maintenance
  FROM found_asset f
  LEFT JOIN asset a ON a.customer_id = f.customer_id AND a.id = f.asset_id AND a.archived_at IS NULL
  WHERE f.connection_id = ANY($1)`;

export interface CheckRow {
  connection_id: string;
  id: number;
  asset_id: string;
  aspect: string;
  instance: string;
  policy: Policy | null;
  status: Status;
  reason: Reason;
  since: number;
  measured_at: number | null;
  candidate_status: Status | null;
  candidate_seen: number;
  recent_changes: number[];
  flapping: boolean;
  forecast_at: number | null;
  created_at: number;
}

export const SELECT_CHECKS = `
  SELECT c.connection_id, c.id, c.asset_id, c.aspect, c.instance, c.policy, s.status, s.reason,
         ${ms('s.since')} AS since, ${ms('s.measured_at')} AS measured_at, s.candidate_status, s.candidate_seen,
         s.recent_changes, s.flapping, ${ms('s.forecast_at')} AS forecast_at,
         ${ms('c.created_at')} AS created_at
  FROM "check" c JOIN check_now s ON s.check_id = c.id
  WHERE c.connection_id = ANY($1) AND c.archived_at IS NULL`;
