import type { HardwareFault } from '@nachtwacht/contracts';

/** A drive that failed; `over` says what a spec is about. */
export function faultFixture(over: Partial<HardwareFault> = {}): HardwareFault {
  return {
    checkId: 1,
    aspect: 'drive',
    aspectLabel: { nl: 'Schijf', en: 'Drive' },
    instance: 'Bay 5',
    status: 'critical',
    reason: { code: 'state', params: { value: 'failed' } },
    since: '2026-11-23T06:00:00.000Z',
    measuredAt: '2026-11-23T07:00:00.000Z',
    detail: 'SAMSUNG MZ7L31T9, SN S6ESNE0T105',
    predicted: false,
    assetId: '0a0a0a0a-0000-4000-8000-000000000001',
    assetName: 'srv-linde-01',
    assetKind: 'server',
    vendor: 'Dell',
    model: 'PowerEdge R750',
    serial: '7XK2PQ3',
    customerId: '0a0a0a0a-0000-4000-8000-000000000002',
    customerName: 'Huisartsenpraktijk De Linde',
    siteName: null,
    ...over,
  };
}
