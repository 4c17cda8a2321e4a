import type { ReleaseView, UpdateItemView, VersionRow } from '@nachtwacht/contracts';

const SEEN = '2026-11-01T08:00:00.000Z';

export function anUpdate(over: Partial<UpdateItemView> = {}): UpdateItemView {
  return {
    id: 'u1',
    customerId: 'c1',
    customerName: 'Praktijk De Linde',
    assetId: 'a1',
    assetName: 'fw-linde',
    assetKind: 'firewall',
    instance: '',
    stage: 'seen',
    ended: null,
    from: '2.7.2',
    target: '2.8.1',
    pending: null,
    security: null,
    knownExploited: false,
    knownBy: 'catalogue',
    risk: null,
    note: null,
    seenAt: SEEN,
    dueAt: '2026-12-01T08:00:00.000Z',
    plannedFrom: null,
    plannedUntil: null,
    toldAt: null,
    doneAt: null,
    outsidePlan: false,
    checkedAt: null,
    unwellSince: null,
    reportedAt: null,
    endedAt: null,
    daysBehind: 3,
    version: 1,
    ...over,
  };
}

export function aVersion(over: Partial<VersionRow> = {}): VersionRow {
  return {
    customerId: 'c1',
    customerName: 'Praktijk De Linde',
    assetId: 'a1',
    assetName: 'fw-linde',
    assetKind: 'firewall',
    aspect: 'firmware',
    instance: '',
    collector: 'pfsense',
    status: 'ok',
    state: 'up-to-date',
    vendor: 'pfsense',
    train: 'CE',
    model: null,
    installed: '2.8.1',
    available: null,
    desired: null,
    pending: null,
    security: null,
    knownBy: 'catalogue',
    checkedAt: SEEN,
    rebootNeeded: null,
    endOfLife: null,
    doubt: null,
    behindSince: null,
    daysBehind: 0,
    itemId: null,
    stage: null,
    ...over,
  };
}

export function aRelease(over: Partial<ReleaseView> = {}): ReleaseView {
  return {
    id: 'r1',
    vendor: 'pfsense',
    train: 'CE',
    model: '*',
    version: '2.8.1',
    releasedOn: null,
    security: null,
    knownExploited: false,
    endOfLife: null,
    withdrawn: false,
    sourceUrl: '',
    note: '',
    confirmedAt: SEEN,
    confirmedBy: 'Iemand',
    concerns: 4,
    ...over,
  };
}
