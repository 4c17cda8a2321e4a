import type { BoardProblem, ChangePayload, NightRow } from '@nachtwacht/contracts';

export type ChangeKind = ChangePayload['kind'];

const AT = '2026-11-23T12:00:00.000Z';

/** One payload of each kind of change, with everything in it that must not get out. */
export const PAYLOADS: Readonly<Record<ChangeKind, (customerId: string, word: string) => ChangePayload>> = {
  transition: (customerId, word) => ({
    kind: 'transition',
    transitionId: 1,
    from: 'ok',
    at: AT,
    check: problem(customerId, word),
  }),
  restated: (customerId, word) => ({ kind: 'restated', check: problem(customerId, word) }),
  incident: (customerId) => ({
    kind: 'incident',
    incident: {
      id: crypto.randomUUID(),
      assetId: crypto.randomUUID(),
      customerId,
      status: 'critical',
      openedAt: AT,
      acknowledgedAt: AT,
      acknowledgedBy: 'Collega',
      note: 'onderonsje',
      closedAt: null,
    },
  }),
  inventory: () => ({ kind: 'inventory', what: 'asset', id: crypto.randomUUID() }),
  night: (customerId, word) => ({ kind: 'night', night: night(customerId, word) }),
  duty: () => ({ kind: 'duty', date: '2027-03-01' }),
  work: (customerId) => ({ kind: 'work', customerId, id: crypto.randomUUID() }),
  update: () => ({ kind: 'update', assetId: crypto.randomUUID() }),
  hours: (customerId) => ({ kind: 'hours', customerId, shown: false }),
  report: (customerId) => ({ kind: 'report', customerId, id: crypto.randomUUID(), published: false }),
  notice: () => ({ kind: 'notice', what: 'connection', id: crypto.randomUUID() }),
};

function problem(customerId: string, word: string): BoardProblem {
  return {
    checkId: 1,
    assetId: crypto.randomUUID(),
    assetName: `Server ${word}`,
    assetKind: 'server',
    customerId,
    serviceCode: 'server',
    aspect: 'reach',
    instance: '',
    collector: 'http',
    status: 'critical',
    reason: { code: 'unreachable', params: { text: '10.9.8.7:443 refuses the connection' } },
    since: AT,
    flapping: false,
  };
}

function night(customerId: string, word: string): NightRow {
  return {
    jobId: crypto.randomUUID(),
    date: '2027-02-28',
    customerId,
    customerName: `Praktijk ${word}`,
    assetId: crypto.randomUUID(),
    jobName: `Back-up ${word}`,
    protectsName: null,
    kind: 'server',
    packageCode: null,
    dutyDate: '2027-03-01',
    dueAt: AT,
    deadlineAt: AT,
    status: 'failed',
    hidden: null,
    reasons: [{ code: 'run-failed', params: { message: '10.9.8.7:443 refuses the connection' } }],
    startedAt: null,
    finishedAt: null,
    bytes: null,
    files: null,
    message: null,
    version: 1,
    mustOpen: false,
    openedAt: null,
    signed: { byName: 'Collega', at: AT, bulk: false, hasty: true },
    notes: 1,
    followUp: null,
    overrideId: null,
    closed: false,
  };
}
