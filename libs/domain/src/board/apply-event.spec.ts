import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUSES } from '../status/status';
import { applyChanges, type LiveChange } from './apply-changes';
import { applyIncident, applyTransition } from './apply-event';
import {
  boardFrom,
  cellKey,
  type BoardModel,
  type LiveCell,
  type LiveIncident,
  type LiveProblem,
  type LiveSnapshot,
} from './board-model';
import { cellView, openProblems } from './cell-view';

const at = (minute: number) => new Date(Date.UTC(2027, 0, 5, 12, minute)).toISOString();

function problem(checkId: number, over: Partial<LiveProblem> = {}): LiveProblem {
  return {
    checkId,
    assetId: `asset-${checkId}`,
    assetName: 'fw1',
    assetKind: 'firewall',
    customerId: 'c1',
    serviceCode: 'firewall',
    aspect: 'reach',
    instance: '',
    collector: 'ping',
    status: 'critical',
    reason: { code: 'timeout', params: { text: 'no answer' } },
    since: at(0),
    flapping: false,
    ...over,
  };
}
function cell(over: Partial<LiveCell> = {}): LiveCell {
  return {
    customerId: 'c1',
    serviceCode: 'firewall',
    assets: 3,
    checks: 9,
    since: at(1),
    ...over,
  };
}
function incident(id: string, over: Partial<LiveIncident> = {}): LiveIncident {
  return {
    id,
    assetId: 'asset-1',
    customerId: 'c1',
    status: 'critical',
    openedAt: at(0),
    acknowledgedAt: null,
    acknowledgedBy: null,
    note: null,
    ...over,
  };
}
const SNAPSHOT: LiveSnapshot = {
  position: 7,
  customers: [{ id: 'c1', name: 'Praktijk', code: 'P1' }],
  services: [{ code: 'firewall', nameNl: 'Firewall', nameEn: 'Firewall' }],
  cells: [cell(), cell({ serviceCode: 'backup' })],
  problems: [],
  incidents: [],
};
const board = (over: Partial<LiveSnapshot> = {}) => boardFrom({ ...SNAPSHOT, ...over });
const view = (model: BoardModel, key = 'c1|firewall' as const) => cellView(model, key);

describe('a square of the board', () => {
  test.each([
    [
      'without problems it is good, since its last recovery',
      board(),
      {
        status: 'ok',
        assets: 3,
        checks: 9,
        affectedAssets: 0,
        assetsInMaintenance: 0,
        since: at(1),
      },
    ],
    [
      'it shows its worst status, since the earliest check that has it',
      board({
        problems: [
          problem(1, { status: 'warning', since: at(0) }),
          problem(2, { since: at(4) }),
          problem(3, { since: at(2) }),
          problem(4, { status: 'unknown', since: at(1) }),
        ],
      }),
      { status: 'critical', affectedAssets: 4, since: at(2) },
    ],
    [
      'an asset with two problems is affected once',
      board({ problems: [problem(1, { assetId: 'a' }), problem(2, { assetId: 'a', status: 'warning' })] }),
      { affectedAssets: 1 },
    ],
    [
      'maintenance is counted apart',
      board({ problems: [problem(1), problem(2, { status: 'maintenance' })] }),
      { status: 'critical', affectedAssets: 1, assetsInMaintenance: 1 },
    ],
    [
      'only maintenance is maintenance',
      board({ problems: [problem(1, { status: 'maintenance', since: at(3) })] }),
      { status: 'maintenance', affectedAssets: 0, assetsInMaintenance: 1, since: at(3) },
    ],
    [
      'an asset with a problem and maintenance is affected',
      board({
        problems: [problem(1, { assetId: 'a' }), problem(2, { assetId: 'a', status: 'maintenance' })],
      }),
      { affectedAssets: 1, assetsInMaintenance: 0 },
    ],
    [
      'problems of other squares are not its own',
      board({ problems: [problem(1, { serviceCode: 'backup' }), problem(2, { customerId: 'c2' })] }),
      { status: 'ok', affectedAssets: 0 },
    ],
    [
      'a problem that is told before its square counts what is known',
      board({ cells: [], problems: [problem(1), problem(2, { assetId: 'asset-1' })] }),
      { status: 'critical', assets: 1, checks: 2 },
    ],
    [
      'what nothing looks at is unknown, never good',
      board({ cells: [cell({ assets: 2, checks: 0, since: null })] }),
      { status: 'unknown', affectedAssets: 2, unwatchedAssets: 2, since: null },
    ],
    [
      'one unwatched asset among watched ones is enough',
      board({ cells: [cell({ assets: 3, unwatched: 1 })] }),
      { status: 'unknown', affectedAssets: 1, unwatchedAssets: 1, since: null },
    ],
    [
      'a critical check is worse, and the unwatched asset is still counted',
      board({ cells: [cell({ assets: 3, unwatched: 1 })], problems: [problem(1, { since: at(3) })] }),
      { status: 'critical', affectedAssets: 2, unwatchedAssets: 1, since: at(3) },
    ],
    [
      'all are watched',
      board({ cells: [cell({ assets: 3, unwatched: 0 })] }),
      { status: 'ok', affectedAssets: 0, unwatchedAssets: 0 },
    ],
    [
      'a problem told before the checks are counted makes no more assets than there are',
      board({ cells: [cell({ assets: 1, checks: 0 })], problems: [problem(1)] }),
      { status: 'critical', assets: 1, affectedAssets: 1 },
    ],
    ['never measured: no age', board({ cells: [cell({ since: null })] }), { since: null }],
  ])('%s', (_rule, model, expected) => {
    expect(view(model)).toMatchObject(expected);
  });

  test('where nothing is watched there is no square', () => {
    expect(cellView(board(), 'c2|firewall')).toBeNull();
  });
});

describe('a transition', () => {
  test('to bad makes a problem, to another status replaces it, to ok takes it away', () => {
    const worse = applyTransition(board(), problem(1, { since: at(10) }));
    expect(openProblems(worse)).toEqual([problem(1, { since: at(10) })]);
    const milder = applyTransition(worse, problem(1, { status: 'warning', since: at(11) }));
    expect(openProblems(milder)).toEqual([problem(1, { status: 'warning', since: at(11) })]);
    const good = applyTransition(milder, problem(1, { status: 'ok', since: at(12) }));
    expect(good.problems.size).toBe(0);
    expect(good.problemsByCell.size).toBe(0);
    expect(view(good)).toMatchObject({ status: 'ok', since: at(12) });
  });

  test('a recovery that is older than the last does not make the square good for longer', () => {
    const good = applyTransition(board(), problem(1, { status: 'ok', since: at(0) }));
    expect(view(good)?.since).toBe(at(1));
  });

  test('a recovery gives a square its moment where it had none', () => {
    const model = board({ cells: [cell({ since: null })] });
    expect(view(applyTransition(model, problem(1, { status: 'ok', since: at(3) })))?.since).toBe(at(3));
  });

  test('of an asset that moved to another service leaves the square it was in', () => {
    const moved = applyTransition(board({ problems: [problem(1)] }), problem(1, { serviceCode: 'backup' }));
    expect(view(moved)).toMatchObject({ status: 'ok' });
    expect(cellView(moved, 'c1|backup')).toMatchObject({ status: 'critical' });
    const good = applyTransition(moved, problem(1, { status: 'ok', serviceCode: 'firewall' }));
    expect(good.problemsByCell.size).toBe(0);
  });

  test('into maintenance is kept, but does not ask for a person', () => {
    const model = applyTransition(board(), problem(1, { status: 'maintenance' }));
    expect(openProblems(model)).toEqual([]);
    expect(model.problems.size).toBe(1);
  });

  test('touches one square and shares the rest', () => {
    const before = board({ problems: [problem(1), problem(2, { serviceCode: 'backup' })] });
    const after = applyTransition(before, problem(3, { since: at(9) }));
    expect(after.cells).toBe(before.cells);
    expect(after.incidents).toBe(before.incidents);
    expect(after.problemsByCell.get('c1|backup')).toBe(before.problemsByCell.get('c1|backup'));
    expect(after.problemsByCell.get('c1|firewall')).not.toBe(before.problemsByCell.get('c1|firewall'));
    expect(before.problems.size).toBe(2);
    expect(view(before)).toMatchObject({ affectedAssets: 1 });
  });
});

test('open problems: the newest first, then the worst, then the latest check; whatever way the moment is written', () => {
  const list = [
    problem(1, { since: '2027-01-05T12:00:00Z' }),
    problem(2, { since: '2027-01-05T12:00:00.500Z' }),
    problem(3, { since: '2027-01-05T12:00:00.000Z', status: 'warning' }),
    problem(4, { since: '2027-01-05T12:00:00.000Z', status: 'warning' }),
    problem(5, { since: '2027-01-05T11:00:00.000Z', status: 'unknown' }),
    problem(6, { since: '2027-01-05T13:00:00.000Z', status: 'maintenance' }),
  ];
  expect(openProblems(board({ problems: list })).map(({ checkId }) => checkId)).toEqual([2, 1, 4, 3, 5]);
});

test('an incident is opened, acknowledged and closed', () => {
  const opened = applyIncident(board(), { ...incident('i1'), closedAt: null });
  expect(opened.incidents.get('i1')).toEqual(incident('i1'));
  const known = incident('i1', { acknowledgedAt: at(3), acknowledgedBy: 'support' });
  const acknowledged = applyIncident(opened, { ...known, closedAt: null });
  expect(acknowledged.incidents.get('i1')).toEqual(known);
  expect(applyIncident(acknowledged, { ...known, closedAt: at(9) }).incidents.size).toBe(0);
  expect(opened.incidents.get('i1')?.acknowledgedAt).toBeNull();
});

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const anyProblem = fc
  .record({
    checkId: fc.nat(200),
    customerId: oneOf('c1', 'c2', 'c3'),
    serviceCode: oneOf('firewall', 'backup'),
    assetId: oneOf('a1', 'a2', 'a3', 'a4'),
    status: oneOf(...STATUSES),
    since: fc.nat(600).map(at),
    flapping: fc.boolean(),
  })
  .map((over) => problem(over.checkId, over));
const anyIncident = fc
  .record({
    id: oneOf('i1', 'i2', 'i3'),
    closedAt: fc.option(fc.constant(at(60))),
    note: fc.option(fc.string()),
  })
  .map(({ closedAt, ...over }) => ({ ...incident(over.id, over), closedAt }));
const anyChange: fc.Arbitrary<LiveChange> = fc.oneof(
  { weight: 4, arbitrary: anyProblem.map((check) => ({ kind: 'transition' as const, check })) },
  { weight: 1, arbitrary: anyIncident.map((of) => ({ kind: 'incident' as const, incident: of })) },
);
const anySnapshot: fc.Arbitrary<LiveSnapshot> = fc.record({
  position: fc.constant(0),
  customers: fc.constant(SNAPSHOT.customers),
  services: fc.constant(SNAPSHOT.services),
  cells: fc.uniqueArray(
    fc
      .record({
        customerId: oneOf('c1', 'c2'),
        serviceCode: oneOf('firewall', 'backup'),
        since: fc.option(fc.nat(600).map(at)),
      })
      .map(cell),
    { selector: cellKey },
  ),
  problems: fc.uniqueArray(anyProblem, { selector: ({ checkId }) => checkId }),
  incidents: fc.uniqueArray(fc.constantFrom(incident('i1'), incident('i2')), { selector: ({ id }) => id }),
});

/** What the server's next snapshot would hold, worked out from scratch. */
function snapshotAfter(snapshot: LiveSnapshot, changes: readonly LiveChange[]): LiveSnapshot {
  const checks = changes.flatMap((change) => (change.kind === 'transition' ? [change.check] : []));
  const incidents = changes.flatMap((change) => (change.kind === 'incident' ? [change.incident] : []));
  const latest = new Map([...snapshot.problems, ...checks].map((check) => [check.checkId, check]));
  const open = new Map(snapshot.incidents.map((known) => [known.id, known]));
  for (const { closedAt, ...of } of incidents)
    if (closedAt === null) open.set(of.id, of);
    else open.delete(of.id);
  return {
    ...snapshot,
    position: changes.length,
    cells: snapshot.cells.map((known) => {
      const recoveries = checks.filter((c) => c.status === 'ok' && cellKey(c) === cellKey(known));
      const moments = [known.since, ...recoveries.map((c) => c.since)].filter((since) => since !== null);
      return { ...known, since: moments.sort().at(-1) ?? null };
    }),
    problems: [...latest.values()].filter(({ status }) => status !== 'ok'),
    incidents: [...open.values()],
  };
}

function everythingShown(model: BoardModel) {
  const keys = ['c1', 'c2', 'c3'].flatMap((customerId) =>
    ['firewall', 'backup'].map((serviceCode) => cellKey({ customerId, serviceCode })),
  );
  return {
    position: model.position,
    cells: keys.map((key) => cellView(model, key)),
    open: openProblems(model),
    problems: new Map(model.problems),
    byCell: new Map(model.problemsByCell),
    incidents: new Map(model.incidents),
  };
}

test('after any events the board is what a new snapshot would be', () => {
  fc.assert(
    fc.property(anySnapshot, fc.array(anyChange, { maxLength: 40 }), (snapshot, payloads) => {
      const changes = payloads.map((payload, index) => ({ position: index + 1, payload }));
      const { model } = applyChanges(boardFrom(snapshot), { after: 0, upTo: changes.length, changes });
      expect(everythingShown(model)).toEqual(everythingShown(boardFrom(snapshotAfter(snapshot, payloads))));
    }),
    { numRuns: 300 },
  );
});

test('however the events are cut into batches, and whichever batches come again, the board ends the same', () => {
  const cuts = fc.array(fc.tuple(fc.nat(10), fc.nat(10)), { maxLength: 30 });
  fc.assert(
    fc.property(anySnapshot, fc.array(anyChange, { maxLength: 40 }), cuts, (snapshot, payloads, sizes) => {
      const changes = payloads.map((payload, index) => ({ position: index + 1, payload }));
      const all = { after: 0, upTo: changes.length, changes };
      let model = boardFrom(snapshot);
      for (const [length, back] of sizes) {
        const after = Math.max(0, model.position - back);
        const upTo = Math.min(changes.length, model.position + length);
        const part = changes.filter(({ position }) => position > after && position <= upTo);
        model = applyChanges(model, { after, upTo, changes: part }).model;
      }
      const end = applyChanges(model, all).model;
      expect(everythingShown(end)).toEqual(everythingShown(applyChanges(boardFrom(snapshot), all).model));
    }),
  );
});
