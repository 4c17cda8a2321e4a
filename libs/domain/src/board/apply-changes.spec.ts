import { expect, test } from 'vitest';
import { applyChanges, type LiveChange } from './apply-changes';
import { boardFrom, type LiveProblem } from './board-model';

const BOARD = boardFrom({
  position: 10,
  customers: [],
  services: [],
  cells: [],
  problems: [],
  incidents: [],
});

function bad(checkId: number): LiveChange {
  const check: LiveProblem = {
    checkId,
    assetId: 'a',
    assetName: 'fw1',
    assetKind: 'firewall',
    customerId: 'c',
    serviceCode: 'firewall',
    aspect: 'reach',
    instance: '',
    collector: 'ping',
    status: 'critical',
    reason: { code: 'unreachable' },
    since: '2027-01-05T12:00:00.000Z',
    flapping: false,
  };
  return { kind: 'transition', check };
}
function batch(after: number, ...payloads: readonly LiveChange[]) {
  const changes = payloads.map((payload, index) => ({ position: after + 1 + index, payload }));
  return { after, upTo: after + payloads.length, changes };
}
const inventory: LiveChange = { kind: 'inventory' };
const notice: LiveChange = { kind: 'notice' };

test.each([
  ['what follows is applied', batch(10, bad(1), bad(2)), { position: 12, checks: [1, 2], fetchAgain: null }],
  [
    'what the board holds already is not',
    batch(8, bad(1), bad(2)),
    { position: 10, checks: [], fetchAgain: null },
  ],
  ['of an overlap the new part', batch(9, bad(1), bad(2)), { position: 11, checks: [2], fetchAgain: null }],
  ['a gap is not bridged', batch(11, bad(1)), { position: 10, checks: [], fetchAgain: 'gap' }],
  [
    'nothing new still moves on',
    { after: 10, upTo: 15, changes: [] },
    { position: 15, checks: [], fetchAgain: null },
  ],
  [
    'new things have to be fetched',
    batch(10, inventory, bad(1)),
    { position: 12, checks: [1], fetchAgain: 'inventory' },
  ],
  ['news of the product itself too', batch(10, notice), { position: 11, checks: [], fetchAgain: 'notice' }],
  [
    'the inventory brings the notices along',
    batch(10, notice, inventory),
    { position: 12, checks: [], fetchAgain: 'inventory' },
  ],
  [
    'what was fetched before is not fetched again',
    batch(9, inventory),
    { position: 10, checks: [], fetchAgain: null },
  ],
])('%s', (_rule, changes, expected) => {
  const { model, fetchAgain } = applyChanges(BOARD, changes);
  expect({ position: model.position, checks: [...model.problems.keys()], fetchAgain }).toEqual(expected);
});

test('where nothing is new the board is the same one', () => {
  expect(applyChanges(BOARD, batch(9, bad(1))).model).toBe(BOARD);
  expect(applyChanges(BOARD, batch(20, bad(1))).model).toBe(BOARD);
});

test('what says something else is the same problem with another cause', () => {
  const first = applyChanges(BOARD, batch(10, bad(1), bad(2))).model;
  const told = bad(1);
  if (told.kind !== 'transition') throw new Error('a problem is told by a transition');
  const reason = { code: 'unreachable', params: { text: 'no route' } } as const;
  const { model, fetchAgain } = applyChanges(
    first,
    batch(12, { kind: 'restated', check: { ...told.check, reason } }),
  );
  expect(fetchAgain).toBeNull();
  expect([...model.problems.values()].map((problem) => [problem.checkId, problem.reason])).toEqual([
    [1, reason],
    [2, told.check.reason],
  ]);
});
