import type { HardwareFault } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { faultsShown } from './faults-shown';

const fault = (over: Partial<HardwareFault>): HardwareFault => ({
  checkId: 1,
  aspect: 'drive',
  aspectLabel: { nl: 'Schijf', en: 'Drive' },
  instance: 'Bay 5',
  status: 'critical',
  reason: { code: 'part-gone' },
  since: '2026-11-23T06:00:00.000Z',
  measuredAt: null,
  detail: 'SN S6ESNE0T105',
  predicted: false,
  assetId: '0a0a0a0a-0000-4000-8000-000000000001',
  assetName: 'srv-linde-01',
  assetKind: 'server',
  vendor: null,
  model: null,
  serial: null,
  customerId: 'c1',
  customerName: 'De Linde',
  siteName: null,
  ...over,
});
const faults = [
  fault({ checkId: 1 }),
  fault({ checkId: 2, predicted: true }),
  fault({ checkId: 3, customerId: 'c2', assetKind: 'ups', instance: '' }),
];

describe('the hardware that is shown', () => {
  it.each([
    ['what foretells its failure stands apart', {}, [[1, 3], [2]]],
    ['of one customer', { customer: 'c2' }, [[3], []]],
    ['of one kind of device', { kind: 'server' }, [[1], [2]]],
    ['of a serial number', { q: 's6esne' }, [[1, 3], [2]]],
    ['of a word that is nowhere', { q: 'ventilator' }, [[], []]],
  ] as const)('%s', (_rule, search, expected) => {
    const { broken, predicted } = faultsShown(faults, search);
    expect([broken, predicted].map((list) => list.map(({ checkId }) => checkId))).toEqual(expected);
  });
});
