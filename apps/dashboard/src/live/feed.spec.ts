import type { ChangeBatch } from '@nachtwacht/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFeed, isInSync, stepFeed, type FeedInput, type FeedRules, type FeedState } from './feed';

/** A model that remembers every change it holds, so that a lost, doubled or misplaced one shows. */
interface Log {
  readonly position: number;
  readonly seen: readonly number[];
}
type Snapshot = Log;

const rules: FeedRules<Snapshot, Log> = {
  positionOf: ({ position }) => position,
  build: (snapshot) => snapshot,
  apply: (model, batch) => {
    if (batch.after > model.position) return { model, needsSnapshot: true };
    const news = batch.changes.filter(({ position }) => position > model.position);
    const position = Math.max(model.position, batch.upTo);
    const needsSnapshot = news.some(({ payload }) => payload.kind === 'inventory');
    if (position === model.position) return { model, needsSnapshot };
    return {
      model: { position, seen: [...model.seen, ...news.map((change) => change.position)] },
      needsSnapshot,
    };
  },
};

function upTo(position: number): number[] {
  return Array.from({ length: position }, (_, index) => index + 1);
}

function snapshotAt(position: number): Snapshot {
  return { position, seen: upTo(position) };
}

function batch(after: number, last: number, inventoryAt?: number): ChangeBatch {
  return {
    after,
    upTo: last,
    changes: upTo(last)
      .filter((position) => position > after)
      .map((position) => ({
        position,
        payload:
          position === inventoryAt
            ? { kind: 'inventory', what: 'asset', id: 'a' }
            : { kind: 'notice', what: 'channel', id: 'c' },
      })),
  };
}

function run(...inputs: readonly FeedInput<Snapshot>[]): FeedState<Log> {
  return inputs.reduce((state, input) => stepFeed(rules, state, input), emptyFeed<Log>());
}

const wanted = { kind: 'snapshot-wanted' } as const;
const started = { kind: 'fetch-started' } as const;
const failed = { kind: 'fetch-failed' } as const;
const snapshot = (position: number) => ({ kind: 'snapshot', snapshot: snapshotAt(position) }) as const;
const changes = (after: number, last: number, inventoryAt?: number) =>
  ({ kind: 'batch', batch: batch(after, last, inventoryAt) }) as const;
const heartbeat = (position: number) => ({ kind: 'heartbeat', position }) as const;
const loaded = [wanted, started, snapshot(5)] as const;

describe('the protocol of snapshot and cursor', () => {
  it.each<[string, readonly FeedInput<Snapshot>[], Partial<FeedState<Log>> & { position: number | null }]>([
    ['nothing is shown before the first snapshot', [changes(0, 3)], { position: null, wanted: false }],
    ['the snapshot is shown as it is', [...loaded], { position: 5, wanted: false }],
    ['the next batch is applied', [...loaded, changes(5, 7)], { position: 7, wanted: false }],
    ['a batch that was seen changes nothing', [...loaded, changes(3, 5)], { position: 5, wanted: false }],
    ['of an overlapping batch only the news is applied', [...loaded, changes(3, 8)], { position: 8 }],
    [
      'a gap asks for a snapshot and applies nothing',
      [...loaded, changes(6, 8)],
      { position: 5, wanted: true },
    ],
    [
      'a change without content asks for a snapshot',
      [...loaded, changes(5, 7, 6)],
      { position: 7, wanted: true },
    ],
    [
      'what came during a fetch is applied on top of it',
      [...loaded, wanted, started, changes(5, 6), changes(6, 9), snapshot(7)],
      { position: 9, wanted: false },
    ],
    [
      'the old picture goes on living during a fetch',
      [...loaded, wanted, started, changes(5, 6)],
      { position: 6, fetching: true },
    ],
    [
      'a gap during a fetch is no gap when the snapshot holds what was missing',
      [...loaded, wanted, started, changes(8, 9), snapshot(8)],
      { position: 9, wanted: false },
    ],
    [
      'a gap that the snapshot leaves asks for another',
      [...loaded, wanted, started, changes(8, 9), snapshot(7)],
      { position: 7, wanted: true },
    ],
    [
      'a change without content during a fetch asks for another only when the snapshot is older',
      [...loaded, wanted, started, changes(5, 6, 6), snapshot(6)],
      { position: 6, wanted: false },
    ],
    [
      'a failed fetch is wanted again',
      [...loaded, wanted, started, failed],
      { position: 5, wanted: true, fetching: false },
    ],
    ['a heartbeat that agrees says nothing new', [...loaded, heartbeat(5)], { position: 5, doubtedAt: null }],
    [
      'one heartbeat may overtake a batch',
      [...loaded, heartbeat(6), changes(5, 6)],
      { position: 6, wanted: false },
    ],
    [
      'two that disagree mean a lost batch',
      [...loaded, heartbeat(6), heartbeat(6)],
      { position: 5, wanted: true },
    ],
    [
      'two that are behind mean a server put back',
      [...loaded, heartbeat(2), heartbeat(2)],
      { wanted: true, position: 5 },
    ],
    [
      'a snapshot of a server that was put back is believed',
      [...loaded, heartbeat(2), heartbeat(2), started, snapshot(2)],
      { position: 2, wanted: false },
    ],
    [
      'a reconnection during a fetch fetches once more',
      [...loaded, wanted, started, wanted, snapshot(6)],
      { position: 6, wanted: true },
    ],
  ])('%s', (_, inputs, { position, ...expected }) => {
    const state = run(...inputs);
    expect(state).toMatchObject(expected);
    expect(state.model?.position ?? null).toBe(position);
    expect(state.model?.seen ?? []).toEqual(upTo(position ?? 0));
  });

  it('is in sync only when nothing is awaited or doubted', () => {
    expect(isInSync(run(...loaded))).toBe(true);
    expect(isInSync(run(...loaded, wanted))).toBe(false);
    expect(isInSync(run(...loaded, wanted, started))).toBe(false);
    expect(isInSync(run(...loaded, heartbeat(6)))).toBe(false);
    expect(isInSync(run(wanted))).toBe(false);
  });
});

type Happening =
  | 'commit'
  | 'commit-inventory'
  | 'deliver'
  | 'lose'
  | 'disconnect'
  | 'fetch'
  | 'read'
  | 'arrive'
  | 'fail'
  | 'heartbeat';

/** A server that numbers its changes, a line that may lose what it carries, and a browser that follows. */
class World {
  state = emptyFeed<Log>();
  private committed = 0;
  private line: FeedInput<Snapshot>[] = [];
  private read: Snapshot | null = null;

  happen(what: Happening): void {
    switch (what) {
      case 'commit':
      case 'commit-inventory': {
        const after = this.committed;
        this.committed += 2;
        this.line.push(changes(after, this.committed, what === 'commit' ? undefined : this.committed));
        break;
      }
      case 'heartbeat':
        this.line.push(heartbeat(this.committed));
        break;
      case 'deliver': {
        const next = this.line.shift();
        if (next) this.take(next);
        break;
      }
      case 'lose':
        this.line.shift();
        break;
      case 'disconnect':
        this.line = [];
        this.take(wanted);
        break;
      case 'fetch':
        if (this.state.wanted && !this.state.fetching) this.take(started);
        break;
      case 'read':
        if (this.state.fetching) this.read ??= snapshotAt(this.committed);
        break;
      case 'arrive':
        if (this.read !== null) this.take({ kind: 'snapshot', snapshot: this.read });
        this.read = null;
        break;
      case 'fail':
        if (this.state.fetching) this.take(failed);
        this.read = null;
        break;
    }
  }

  /** The line works again and time goes on. */
  settle(): void {
    while (this.line.length > 0) this.happen('deliver');
    for (const what of ['heartbeat', 'deliver', 'fetch', 'read', 'arrive'] as const) this.happen(what);
  }

  get truth(): number[] {
    return upTo(this.committed);
  }

  private take(input: FeedInput<Snapshot>): void {
    this.state = stepFeed(rules, this.state, input);
  }
}

const happenings = fc.array(
  fc.constantFrom<Happening>(
    'commit',
    'commit',
    'commit-inventory',
    'deliver',
    'deliver',
    'deliver',
    'lose',
    'disconnect',
    'fetch',
    'fetch',
    'read',
    'arrive',
    'fail',
    'heartbeat',
  ),
  { maxLength: 120 },
);

describe('any order of snapshots, batches, losses and reconnections', () => {
  it('never shows a change twice, out of order or with one missing before it', () => {
    fc.assert(
      fc.property(happenings, (list) => {
        const world = new World();
        world.happen('disconnect');
        for (const what of list) {
          world.happen(what);
          const { model } = world.state;
          if (model !== null) expect(model.seen).toEqual(upTo(model.position));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('shows what the server has once the line has worked for three heartbeats', () => {
    fc.assert(
      fc.property(happenings, (list) => {
        const world = new World();
        world.happen('disconnect');
        for (const what of list) world.happen(what);
        for (let beats = 0; beats < 4; beats += 1) world.settle();
        expect(world.state.model?.seen).toEqual(world.truth);
        expect(isInSync(world.state)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
