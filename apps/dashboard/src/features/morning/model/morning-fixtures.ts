import type { ChangeBatch, ChangePayload, DutyDay, MorningCheck, NightRow } from '@nachtwacht/contracts';

/** Small mornings for the specs of this folder. Everything belongs to the check of 23 November. */
const DUTY = '2026-11-23';
const DUE = '2026-11-22T21:00:00.000Z';

export function night(name: string, patch: Partial<NightRow> = {}): NightRow {
  return {
    jobId: name,
    date: '2026-11-22',
    customerId: 'c1',
    customerName: 'Practice 1',
    assetId: `asset of ${name}`,
    jobName: name,
    protectsName: null,
    kind: 'server',
    packageCode: null,
    dutyDate: DUTY,
    dueAt: DUE,
    deadlineAt: '2026-11-23T06:00:00.000Z',
    status: 'success',
    hidden: null,
    reasons: [{ code: 'run-good', params: { finishedAt: DUE } }],
    startedAt: DUE,
    finishedAt: '2026-11-22T22:00:00.000Z',
    bytes: 1_000_000_000,
    files: 100,
    message: null,
    version: 1,
    mustOpen: false,
    openedAt: null,
    signed: null,
    notes: 0,
    followUp: null,
    overrideId: null,
    closed: false,
    ...patch,
  };
}

export const SIGNED_AT = '2026-11-23T07:00:00.000Z';
export const SIGNED: Pick<NightRow, 'signed'> = {
  signed: { byName: 'Colleague', at: SIGNED_AT, bulk: false, hasty: false },
};

const DAY: DutyDay = {
  date: DUTY,
  state: 'open',
  freeBecause: null,
  opensAt: '2026-11-23T06:00:00.000Z',
  dueAt: '2026-11-23T09:30:00.000Z',
  person: null,
  handedOver: [],
  alertedAt: null,
  emptyAt: null,
  closedAt: null,
  previous: '2026-11-20',
  next: '2026-11-24',
};

export function morning(nights: readonly NightRow[], cursor = 10): MorningCheck {
  return { day: DAY, cursor, nights: [...nights] };
}

export function batch(after: number, ...payloads: readonly ChangePayload[]): ChangeBatch {
  const changes = payloads.map((payload, index) => ({ position: after + 1 + index, payload }));
  return { after, upTo: after + payloads.length, changes };
}

export function news(row: NightRow): ChangePayload {
  return { kind: 'night', night: row };
}
