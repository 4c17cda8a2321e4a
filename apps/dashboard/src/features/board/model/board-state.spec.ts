import type { ChangePayload } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { incident, problem, snapshot, transition } from './board-fixtures';
import { boardRules, type BoardState } from './board-state';

const start = boardRules.build(snapshot({ position: 10 }), null);

function apply(state: BoardState, ...payloads: readonly ChangePayload[]) {
  const after = state.board.position;
  const changes = payloads.map((payload, index) => ({ position: after + 1 + index, payload }));
  return boardRules.apply(state, { after, upTo: after + payloads.length, changes });
}

describe('the state of the board', () => {
  it('remembers what changed, newest first', () => {
    const { model } = apply(start, transition(problem(1)), transition(problem(2), 'warning'));
    expect(model.recent.map(({ position, from, check }) => [position, from, check.checkId])).toEqual([
      [12, 'warning', 2],
      [11, 'ok', 1],
    ]);
  });

  it('remembers no more than a person reads', () => {
    const many = Array.from({ length: 80 }, (_, index) => transition(problem(index)));
    expect(apply(start, ...many).model.recent).toHaveLength(30);
  });

  it('keeps what changed over a new snapshot', () => {
    const { model } = apply(start, transition(problem(1)));
    expect(boardRules.build(snapshot({ position: 11 }), model).recent).toEqual(model.recent);
  });

  it.each<[string, ChangePayload, boolean]>([
    ['a transition carries all the board needs', transition(problem(1)), false],
    ['an incident as well', { kind: 'incident', incident: { ...incident('a1'), closedAt: null } }, false],
    ['of the inventory it is only told', { kind: 'inventory', what: 'customer', id: 'c9' }, true],
    ['of the product itself too', { kind: 'notice', what: 'channel', id: 'n1' }, true],
  ])('%s', (_, payload, needsSnapshot) => {
    expect(apply(start, payload).needsSnapshot).toBe(needsSnapshot);
  });

  it('asks for a snapshot after a gap, and stays as it was', () => {
    const batch = { after: 12, upTo: 13, changes: [{ position: 13, payload: transition(problem(1)) }] };
    expect(boardRules.apply(start, batch)).toEqual({ model: start, needsSnapshot: true });
  });

  it('marks the lines that a batch touches, and no others', () => {
    const { model } = apply(start, transition(problem(1, { customerId: 'c2' })), {
      kind: 'incident',
      incident: { ...incident('a3', { customerId: 'c3' }), closedAt: null },
    });
    expect([...model.touched].toSorted()).toEqual([
      ['c2', 11],
      ['c3', 12],
    ]);
  });

  it('marks the line that a check has left', () => {
    const { model } = apply(start, transition(problem(1, { customerId: 'c1' })));
    const moved = apply(model, transition(problem(1, { customerId: 'c2' })));
    expect([...moved.model.touched].toSorted()).toEqual([
      ['c1', 12],
      ['c2', 12],
    ]);
  });
});
