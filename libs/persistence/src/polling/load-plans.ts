import {
  checkKey,
  factsText,
  type CheckState,
  type KeptReading,
  type KnownFound,
  type PlannedAsset,
  type PlannedCheck,
  type PollPlan,
  type SiteTargets,
} from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import type { CheckRow, ConnectionRow, FoundRow } from './plan-rows';
import { SELECT_CHECKS, SELECT_CONNECTIONS, SELECT_FOUND } from './plan-rows';

/** Reads all that polls of these connections need. Three queries for any number of connections. */
export async function loadPlans(sql: Sql, connectionIds: readonly string[]): Promise<PollPlan[]> {
  if (connectionIds.length === 0) return [];
  const connections = await sql.query<ConnectionRow>(SELECT_CONNECTIONS, [connectionIds]);
  const found = groupBy((await sql.query<FoundRow>(SELECT_FOUND, [connectionIds])).rows);
  const checks = groupBy((await sql.query<CheckRow>(SELECT_CHECKS, [connectionIds])).rows);
  return connections.rows.map((row) => planOf(row, found.get(row.id), checks.get(row.id)));
}

function planOf(row: ConnectionRow, found: FoundRow[] = [], checks: CheckRow[] = []): PollPlan {
  const assets = new Map<string, PlannedAsset>();
  const byAsset = new Map<string, PlannedAsset>();
  for (const item of found) {
    const asset = assetOf(item);
    if (!asset) continue;
    assets.set(item.key, asset);
    byAsset.set(asset.assetId, asset);
  }
  return {
    connectionId: row.id,
    connectionName: row.name,
    customerId: row.customer_id,
    collector: row.collector,
    version: row.version,
    settings: row.settings,
    targets: targetsOf(row),
    sealed: row.sealed,
    identity: row.identity,
    intervalSeconds: row.interval_seconds,
    memory: row.memory,
    fence: row.fence,
    readings: keptReadings(row.readings),
    lastSuccessAt: row.last_success_at,
    assets,
    found: new Map(found.map((item) => [item.key, knownOf(item)])),
    checks: new Map(checks.flatMap((check) => plannedCheck(check, byAsset))),
    fault: row.fault_class ? { class: row.fault_class, text: row.fault_text ?? '' } : null,
    answerAt: row.answer_at,
    ...(row.limits && { limits: row.limits }),
  };
}

function targetsOf({ site_name, approved_networks, approved_ports }: ConnectionRow): SiteTargets | null {
  if (site_name === null) return null;
  return { siteName: site_name, networks: approved_networks ?? [], ports: approved_ports ?? [] };
}

function keptReadings(readings: ConnectionRow['readings']): ReadonlyMap<number, KeptReading> {
  const entries = Object.entries(readings ?? {});
  return new Map(entries.map(([id, [reading, detail]]) => [Number(id), { reading, detail: detail ?? null }]));
}

function assetOf(row: FoundRow): PlannedAsset | null {
  if (!row.asset_id || !row.customer_id || row.asset_name === null) return null;
  return {
    key: row.key,
    assetId: row.asset_id,
    customerId: row.customer_id,
    name: row.asset_name,
    kind: row.asset_kind,
    serviceCode: row.service_code,
    inMaintenance: row.in_maintenance,
  };
}

function knownOf(row: FoundRow): KnownFound {
  return { kind: row.kind, name: row.name, facts: factsText(row.facts), lastSeenAt: row.last_seen_at };
}

function plannedCheck(row: CheckRow, assets: ReadonlyMap<string, PlannedAsset>): [string, PlannedCheck][] {
  const asset = assets.get(row.asset_id);
  if (!asset) return [];
  const check: PlannedCheck = {
    id: row.id,
    asset,
    aspect: row.aspect,
    instance: row.instance,
    policy: row.policy,
    state: stateOf(row),
    forecastAt: row.forecast_at,
    createdAt: row.created_at,
  };
  return [[checkKey(asset.key, row.aspect, row.instance), check]];
}

function stateOf(row: CheckRow): CheckState {
  return {
    status: row.status,
    reason: row.reason,
    since: row.since,
    measuredAt: row.measured_at,
    candidate: row.candidate_status ? { status: row.candidate_status, seen: row.candidate_seen } : null,
    recentChanges: row.recent_changes,
    flapping: row.flapping,
  };
}

function groupBy<Row extends { connection_id: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.connection_id);
    if (group) group.push(row);
    else groups.set(row.connection_id, [row]);
  }
  return groups;
}
