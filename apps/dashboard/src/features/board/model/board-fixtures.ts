import type {
  BoardCell,
  BoardIncident,
  BoardProblem,
  BoardSnapshot,
  ChangePayload,
} from '@nachtwacht/contracts';

/** Small boards for the specs of this folder: customers c1 to c3, services backup and firewall. */
const AT = '2026-11-23T07:00:00.000Z';
export const minutesAgo = (minutes: number): string =>
  new Date(Date.parse(AT) - minutes * 60_000).toISOString();

export function problem(checkId: number, patch: Partial<BoardProblem> = {}): BoardProblem {
  return {
    checkId,
    assetId: `a${checkId}`,
    assetName: `asset ${checkId}`,
    assetKind: 'server',
    customerId: 'c1',
    serviceCode: 'backup',
    aspect: 'reach',
    instance: '',
    collector: 'http',
    status: 'critical',
    reason: { code: 'timeout' },
    since: minutesAgo(10),
    flapping: false,
    ...patch,
  };
}

export function incident(assetId: string, patch: Partial<BoardIncident> = {}): BoardIncident {
  return {
    id: `i-${assetId}`,
    assetId,
    customerId: 'c1',
    status: 'critical',
    openedAt: minutesAgo(10),
    acknowledgedAt: null,
    acknowledgedBy: null,
    note: null,
    ...patch,
  };
}

export function cell(customerId: string, serviceCode: string, patch: Partial<BoardCell> = {}): BoardCell {
  return { customerId, serviceCode, assets: 2, checks: 8, since: minutesAgo(500), ...patch };
}

export function snapshot(patch: Partial<BoardSnapshot> = {}): BoardSnapshot {
  return {
    position: 0,
    serverTime: AT,
    customers: [
      { id: 'c1', name: 'Huisartsenpraktijk De Linde', code: 'LIN' },
      { id: 'c2', name: 'Mondzorg Café Noord', code: 'K-042' },
      { id: 'c3', name: 'Tandarts Zuid', code: 'ZUI' },
    ],
    services: [
      { code: 'backup', nameNl: 'Backup', nameEn: 'Backup' },
      { code: 'firewall', nameNl: 'Firewall', nameEn: 'Firewall' },
    ],
    cells: [cell('c1', 'backup'), cell('c1', 'firewall'), cell('c2', 'backup')],
    problems: [],
    incidents: [],
    notices: [],
    ...patch,
  };
}

export function transition(check: BoardProblem, from: BoardProblem['status'] = 'ok'): ChangePayload {
  return { kind: 'transition', transitionId: check.checkId, from, at: check.since, check };
}
