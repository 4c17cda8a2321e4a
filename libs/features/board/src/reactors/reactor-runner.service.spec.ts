import type { Change } from '@nachtwacht/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { ReactorPlaces, type Reactor } from '../ports';
import { ReactorRunner } from './reactor-runner.service';

/** The places of reactors in memory: what a reactor did counts only when it succeeded. */
class Places extends ReactorPlaces<null> {
  readonly at = new Map<string, number>();
  readonly said: string[] = [];
  away: Error | null = null;
  held = false;
  constructor(readonly log: readonly Change[]) {
    super();
  }

  override register(name: string): Promise<void> {
    this.at.set(name, 0);
    return Promise.resolve();
  }
  override async take(
    name: string,
    limit: number,
    react: (changes: readonly Change[], transaction: null) => Promise<void>,
  ): Promise<number> {
    if (this.away) throw this.away;
    if (this.held) return 0;
    const next = this.log.filter(({ position }) => position > (this.at.get(name) ?? 0)).slice(0, limit);
    if (next.length === 0) return 0;
    await react(next, null);
    this.at.set(name, next.at(-1)?.position ?? 0);
    return next.length;
  }
  override failed(name: string, error: string): Promise<void> {
    this.said.push(`${name} failed: ${error}`);
    return Promise.resolve();
  }
  override setAside(name: string, position: number): Promise<void> {
    this.said.push(`${name} set ${position} aside`);
    this.at.set(name, position);
    return Promise.resolve();
  }
}

const changes = (count: number): Change[] =>
  Array.from({ length: count }, (_, index) => ({
    position: index + 1,
    payload: { kind: 'inventory', what: 'asset', id: String(index + 1) },
  }));

/** Takes everything but what is in `poison`; remembers what it took and how often it was asked for each. */
function reactor(name: string, poison: ReadonlySet<number>) {
  const took: number[] = [];
  const batches: number[][] = [];
  const react = (batch: readonly Change[]): Promise<void> => {
    const positions = batch.map(({ position }) => position);
    batches.push(positions);
    if (positions.some((position) => poison.has(position)))
      return Promise.reject(new Error('can not take it'));
    took.push(...positions);
    return Promise.resolve();
  };
  return { name, react, took, batches };
}

const SECOND = 1_000;
let places: Places;
beforeEach(() => {
  places = new Places(changes(1_200));
});

async function started(...reactors: Reactor<null>[]): Promise<ReactorRunner> {
  const runner = new ReactorRunner(places, reactors);
  await runner.register();
  return runner;
}

describe('a change that can not be taken', () => {
  it('is found in a few steps, tried five times on its own and set aside; every other is taken once', async () => {
    const bad = reactor('bad', new Set([700]));
    const good = reactor('good', new Set());
    const runner = await started(bad, good);
    await runner.run(0);
    expect(good.took).toHaveLength(1_200);
    expect(bad.took).toHaveLength(699);
    expect(bad.batches.length).toBeLessThan(40);
    for (let now = 0; now <= 200 * SECOND; now += SECOND / 10) await runner.run(now);
    expect(bad.took).toEqual(changes(1_200).flatMap(({ position }) => (position === 700 ? [] : [position])));
    expect(bad.batches.filter((batch) => batch.length === 1 && batch[0] === 700)).toHaveLength(5);
    expect(places.said).toEqual([
      ...Array.from({ length: 4 }, () => 'bad failed: can not take it'),
      'bad set 700 aside',
    ]);
  });

  it('holds up nobody else, and itself for at most a minute and a half', async () => {
    const bad = reactor('bad', new Set([1]));
    const runner = await started(bad);
    let now = 0;
    for (; bad.took.length === 0; now += SECOND) await runner.run(now);
    expect(now / SECOND).toBeLessThanOrEqual(90);
  });

  it('is taken when it can be after all, without being set aside', async () => {
    const poison = new Set([3]);
    const bad = reactor('bad', poison);
    const runner = await started(bad);
    await runner.run(0);
    poison.clear();
    await runner.run(SECOND / 2);
    expect(bad.took).toEqual([1, 2]);
    await runner.run(SECOND);
    expect(bad.took).toHaveLength(1_200);
    expect(places.said).toEqual(['bad failed: can not take it']);
  });

  it('is not blamed for failures of another one', async () => {
    const poison = new Set([1]);
    const bad = reactor('bad', poison);
    const runner = await started(bad);
    for (const now of [0, 1, 6]) await runner.run(now * SECOND);
    // Another process set the first one aside; now the second fails here for the first time.
    places.at.set('bad', 1);
    poison.add(2);
    await runner.run(30 * SECOND);
    expect(places.said).not.toContain('bad set 2 aside');
  });
});

describe('what is no fault of a change', () => {
  it('a database that is away counts as no try, however long', async () => {
    const steady = reactor('steady', new Set());
    const runner = await started(steady);
    places.away = Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
    for (let now = 0; now < 1_000; now++) await expect(runner.run(now * SECOND)).rejects.toThrow('no');
    places.away = null;
    await runner.run(1_000 * SECOND);
    expect(steady.took).toHaveLength(1_200);
    expect(places.said).toEqual([]);
  });

  it('nor does one that goes away while a change is taken', async () => {
    let away = true;
    const lost = Object.assign(new Error('gone'), { code: '57P01' });
    const steady = { name: 'steady', react: () => (away ? Promise.reject(lost) : Promise.resolve()) };
    const other = reactor('other', new Set());
    const runner = await started(steady, other);
    for (let now = 0; now < 100; now++) await expect(runner.run(now * SECOND)).rejects.toThrow('gone');
    expect(other.took).toHaveLength(1_200);
    away = false;
    expect(await runner.run(100 * SECOND)).toBe(1_200);
    expect(places.said).toEqual([]);
  });

  it('a reactor that another process holds is left to it, and the tries are kept', async () => {
    const bad = reactor('bad', new Set([1]));
    const runner = await started(bad);
    await runner.run(0);
    places.held = true;
    await runner.run(10 * SECOND);
    places.held = false;
    await runner.run(20 * SECOND);
    expect(bad.batches.filter((batch) => batch.length === 1)).toHaveLength(2);
    expect(bad.batches.filter((batch) => batch.length === 500)).toHaveLength(1);
  });
});
