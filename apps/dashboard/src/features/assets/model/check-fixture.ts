import type { CheckDetail } from '@nachtwacht/contracts';

/** A check as the server tells it; `over` says what a spec is about. */
export function checkFixture(over: Partial<CheckDetail> = {}): CheckDetail {
  return {
    id: 1,
    connectionId: '0a0a0a0a-0000-4000-8000-000000000001',
    connectionName: 'iDRAC',
    collector: 'redfish',
    aspect: 'fan',
    aspectLabel: { nl: 'Ventilator', en: 'Fan' },
    instance: '',
    status: 'ok',
    reason: { code: 'state', params: { value: 'ok' } },
    since: '2026-11-23T06:00:00.000Z',
    measuredAt: '2026-11-23T06:00:00.000Z',
    staleAt: '2026-11-23T06:05:00.000Z',
    nextDueAt: null,
    intervalSeconds: 60,
    candidate: null,
    flapping: false,
    reading: { kind: 'state', value: 'ok' },
    detail: null,
    forecastAt: null,
    policy: { kind: 'state', ok: ['ok'], warning: [], critical: ['failed'], whenGone: 'critical' },
    metrics: [],
    ...over,
  };
}
