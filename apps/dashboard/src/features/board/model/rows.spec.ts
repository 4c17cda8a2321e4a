import type { ChangePayload } from '@nachtwacht/contracts';
import { STATUSES } from '@nachtwacht/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, incident, minutesAgo, problem, snapshot, transition } from './board-fixtures';
import { boardRules, type BoardState } from './board-state';
import { createRowMaker } from './rows';

function state(patch: Parameters<typeof snapshot>[0] = {}): BoardState {
  return boardRules.build(snapshot(patch), null);
}

function rowsOf(given: BoardState) {
  return createRowMaker()(given, given.board.services);
}

function change(given: BoardState, payload: ChangePayload): BoardState {
  const after = given.board.position;
  return boardRules.apply(given, { after, upTo: after + 1, changes: [{ position: after + 1, payload }] })
    .model;
}

describe('the lines of the board', () => {
  it('have a square where something is sold, and none where nothing is', () => {
    const [first, second, third] = rowsOf(state());
    expect(first?.cells.map((square) => square?.status)).toEqual(['ok', 'ok']);
    expect(second?.cells[1]).toBeNull();
    expect(third).toMatchObject({ cells: [null, null], worst: null });
  });

  it('bear the worst of their squares, and since when', () => {
    const problems = [
      problem(1, { status: 'warning', since: minutesAgo(1) }),
      problem(2, { status: 'unknown', serviceCode: 'firewall', since: minutesAgo(9) }),
    ];
    const [first] = rowsOf(state({ problems }));
    expect(first).toMatchObject({ worst: 'unknown', worstSince: Date.parse(minutesAgo(9)) });
  });

  it.each([
    ['everything wrong in it was taken', ['a1', 'a2'], true],
    ['something wrong in it was not taken', ['a1'], false],
    ['nothing was taken', [], false],
  ])('say of a square whether %s', (_, taken, expected) => {
    const incidents = ['a1', 'a2'].map((id) =>
      incident(id, { acknowledgedAt: taken.includes(id) ? minutesAgo(1) : null }),
    );
    const [first] = rowsOf(state({ problems: [problem(1), problem(2)], incidents }));
    expect(first?.cells[0]?.taken).toBe(expected);
  });

  it('never call a good square taken', () => {
    const [first] = rowsOf(state({ incidents: [incident('a1', { acknowledgedAt: minutesAgo(1) })] }));
    expect(first?.cells[0]?.taken).toBe(false);
  });

  it('stay the very same objects while nothing in them changes', () => {
    const make = createRowMaker();
    const before = state();
    const after = change(before, transition(problem(1, { customerId: 'c2' })));
    const old = make(before, before.board.services);
    const now = make(after, before.board.services);
    expect(now.map((row, index) => row === old[index])).toEqual([true, false, true]);
  });

  it('are all new after a snapshot, which may have changed anything', () => {
    const make = createRowMaker();
    const first = make(state(), state().board.services);
    const fresh = state({ cells: [cell('c1', 'backup', { assets: 7 })] });
    expect(make(fresh, fresh.board.services)[0]?.cells[0]?.assets).toBe(7);
    expect(first[0]?.cells[0]?.assets).toBe(2);
  });

  it('are after any events what they would be if made anew', () => {
    const square = {
      status: fc.constantFrom(...STATUSES),
      serviceCode: fc.constantFrom('backup', 'firewall'),
    };
    // Assets 1 to 3 stay with their customer and have incidents; the others move between customers.
    const atHome = fc.record({ ...square, checkId: fc.integer({ min: 1, max: 3 }) });
    const moving = fc.record({
      ...square,
      checkId: fc.integer({ min: 4, max: 6 }),
      customerId: fc.constantFrom('c1', 'c2', 'c3'),
    });
    const checks = fc.oneof(atHome, moving).map(({ checkId, ...rest }) => transition(problem(checkId, rest)));
    const incidents = fc
      .record({ asset: fc.constantFrom('a1', 'a2', 'a3'), taken: fc.boolean(), closed: fc.boolean() })
      .map(({ asset, taken, closed }): ChangePayload => {
        const acknowledgedAt = taken ? minutesAgo(1) : null;
        const closedAt = closed ? minutesAgo(0) : null;
        return { kind: 'incident', incident: { ...incident(asset, { acknowledgedAt }), closedAt } };
      });
    fc.assert(
      fc.property(fc.array(fc.oneof(checks, incidents), { maxLength: 40 }), (list) => {
        const make = createRowMaker();
        let given = state({ problems: [problem(1), problem(2), problem(3)] });
        make(given, given.board.services);
        for (const payload of list) {
          given = change(given, payload);
          expect(make(given, given.board.services)).toEqual(rowsOf(given));
        }
      }),
    );
  });
});
