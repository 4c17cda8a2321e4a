import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangeBatch, type ChangePayload } from '../socket/events';
import type { BoardIncident, BoardProblem } from './board';
import { batchForCustomer, changeForCustomer, reasonForCustomer } from './customer-values';
import { CUSTOMER_VIEWS } from './customer-view';

const ID = '6f1c1ed2-9f41-4c34-8f0e-111111111111';
const AT = '2026-02-01T12:00:00.000Z';
const PROBLEM: BoardProblem = {
  checkId: 1,
  assetId: ID,
  assetName: 'Server',
  assetKind: 'server',
  customerId: ID,
  serviceCode: 'server',
  aspect: 'reach',
  instance: '',
  collector: 'http',
  status: 'critical',
  reason: { code: 'timeout', params: { text: '10.0.0.5 did not answer' } },
  since: AT,
  flapping: false,
};
const INCIDENT: BoardIncident = {
  id: ID,
  assetId: ID,
  customerId: ID,
  status: 'critical',
  openedAt: AT,
  acknowledgedAt: AT,
  acknowledgedBy: 'Iemand',
  note: 'gaat weer mis',
};
const TRANSITION: ChangePayload = { kind: 'transition', transitionId: 1, from: 'ok', at: AT, check: PROBLEM };
const SHOWN = { ...PROBLEM, reason: { code: 'timeout', params: {} } };
const PERIOD = { from: '2026-01-01', to: '2026-03-31' };
const BEFORE = { from: '2025-01-01', to: '2025-03-31' };

describe('what a customer is told of a change', () => {
  it.each<[string, ChangePayload, typeof PERIOD | undefined, object | null]>([
    ['a transition, without how it is reached', TRANSITION, undefined, { ...TRANSITION, check: SHOWN }],
    ['an auditor of that day is told the same', TRANSITION, PERIOD, { ...TRANSITION, check: SHOWN }],
    ['to any other what it was before is not theirs', TRANSITION, BEFORE, { kind: 'restated', check: SHOWN }],
    [
      'what is said anew',
      { kind: 'restated', check: PROBLEM },
      undefined,
      { kind: 'restated', check: SHOWN },
    ],
    [
      'an incident, without who took it',
      { kind: 'incident', incident: { ...INCIDENT, closedAt: null } },
      undefined,
      { kind: 'incident', incident: { ...INCIDENT, closedAt: null, acknowledgedBy: null, note: null } },
    ],
    [
      'an asset that comes',
      { kind: 'inventory', what: 'asset', id: ID },
      undefined,
      { kind: 'inventory', what: 'asset', id: ID },
    ],
    ['no connection', { kind: 'inventory', what: 'connection', id: ID }, undefined, null],
    ['nothing about the product itself', { kind: 'notice', what: 'channel', id: ID }, undefined, null],
  ])('%s', (_rule, change, period, told) => {
    expect(changeForCustomer(change, period)).toEqual(told);
  });

  it('is of a value what the reply to a call says of it', () => {
    const board = CUSTOMER_VIEWS.board?.(
      {
        position: 1,
        serverTime: AT,
        customers: [],
        services: [],
        cells: [],
        problems: [PROBLEM],
        incidents: [INCIDENT],
        notices: [],
      },
      undefined,
    );
    const [transition, incident] = [
      changeForCustomer(TRANSITION, undefined),
      changeForCustomer({ kind: 'incident', incident: { ...INCIDENT, closedAt: null } }, undefined),
    ];
    expect(transition).toMatchObject({ check: board?.problems[0] });
    expect(incident).toMatchObject({ incident: board?.incidents[0] });
  });

  it('moves the cursor over what is left out', () => {
    const changes = [
      { position: 4, payload: { kind: 'notice', what: 'reactor', id: 'x' } as const },
      { position: 7, payload: TRANSITION },
    ];
    const batch = ChangeBatch.parse({ after: 3, upTo: 9, changes });
    expect(batchForCustomer(batch, undefined)).toMatchObject({
      after: 3,
      upTo: 9,
      changes: [{ position: 7 }],
    });
  });
});

describe('a reason', () => {
  it('never says how a system is reached, and keeps every number', () => {
    const codes = fc.constantFrom('source-fault', 'unreachable', 'timeout');
    fc.assert(
      fc.property(codes, fc.string(), fc.integer(), (code, text, lossPercent) => {
        const shown = reasonForCustomer({ code, params: { text, lossPercent } });
        expect(shown).toEqual({ code, params: { lossPercent } });
      }),
    );
  });

  it('keeps what a backup said of itself', () => {
    const reason = { code: 'backup-failed', params: { message: 'disk full' } } as const;
    expect(reasonForCustomer(reason)).toEqual(reason);
  });
});
