import type { Connection } from '@nachtwacht/contracts';
import { isStale, type Status } from '@nachtwacht/domain';

export const CONNECTION_STATES = [
  'fault',
  'missing-credentials',
  'late',
  'waiting',
  'ok',
  'disabled',
  'archived',
] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];

/** How a connection is, worst reason first. `now`: epoch milliseconds by the server's clock. */
export function stateOf(connection: Connection, now: number): ConnectionState {
  const { archivedAt, enabled, credentials, fault, lastSuccessAt, intervalSeconds } = connection;
  if (archivedAt !== null) return 'archived';
  if (!enabled) return 'disabled';
  if (credentials === 'missing') return 'missing-credentials';
  if (fault !== null) return 'fault';
  if (lastSuccessAt === null) return 'waiting';
  return isStale(Date.parse(lastSuccessAt), intervalSeconds, now) ? 'late' : 'ok';
}

/** The colour and shape of a state: silence is unknown, never green. */
export const STATUS_OF_STATE: Readonly<Record<ConnectionState, Status>> = {
  fault: 'critical',
  'missing-credentials': 'warning',
  late: 'unknown',
  waiting: 'unknown',
  ok: 'ok',
  disabled: 'maintenance',
  archived: 'maintenance',
};

/** What asks for a person first, then by name. */
export function byUrgency(connections: readonly Connection[], now: number): readonly Connection[] {
  const rank = (connection: Connection) => CONNECTION_STATES.indexOf(stateOf(connection, now));
  return connections.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
