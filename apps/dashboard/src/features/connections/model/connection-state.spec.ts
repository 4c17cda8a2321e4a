import type { Connection } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { byUrgency, stateOf } from './connection-state';

const NOW = Date.parse('2026-11-23T07:30:00Z');
const GOOD: Connection = {
  id: 'c1',
  collector: 'http',
  name: 'b',
  customerId: null,
  customerName: null,
  siteId: null,
  address: '',
  settings: {},
  intervalSeconds: 60,
  enabled: true,
  archivedAt: null,
  credentials: 'set',
  credentialsSetAt: null,
  identity: null,
  lastPolledAt: null,
  lastSuccessAt: '2026-11-23T07:29:00Z',
  nextDueAt: null,
  fault: null,
  faultSince: null,
  accepted: 0,
  found: 0,
};
const FAULT = { class: 'auth', text: '401' } as const;

describe('the state of a connection', () => {
  it.each([
    ['it was heard lately', {}, 'ok'],
    ['silence of two and a half intervals is not ok', { lastSuccessAt: '2026-11-23T07:27:29Z' }, 'late'],
    ['nothing was heard yet', { lastSuccessAt: null }, 'waiting'],
    ['a fault comes before silence', { fault: FAULT, lastSuccessAt: null }, 'fault'],
    [
      'without credentials any fault is explained',
      { fault: FAULT, credentials: 'missing' },
      'missing-credentials',
    ],
    ['what is off has no fault', { enabled: false, fault: FAULT }, 'disabled'],
    ['what is archived is nothing else', { archivedAt: '2026-11-01T00:00:00Z', enabled: false }, 'archived'],
  ] as const)('%s', (_rule, change, expected) => {
    expect(stateOf({ ...GOOD, ...change }, NOW)).toBe(expected);
  });

  it('puts what asks for a person on top, then sorts by name', () => {
    const sorted = byUrgency([GOOD, { ...GOOD, name: 'a' }, { ...GOOD, name: 'z', fault: FAULT }], NOW);
    expect(sorted.map(({ name }) => name)).toEqual(['z', 'a', 'b']);
  });
});
