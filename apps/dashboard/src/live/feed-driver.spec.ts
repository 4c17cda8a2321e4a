import { EventEmitter } from 'node:events';
import type { ChangeBatch } from '@nachtwacht/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFeedDriver } from './feed-driver';
import type { FeedRules } from './feed';
import { createLiveSocket, type RawSocket } from './live-socket';

const rules: FeedRules<number, number> = {
  positionOf: (position) => position,
  build: (position) => position,
  apply: (position, batch: ChangeBatch) =>
    batch.after > position
      ? { model: position, needsSnapshot: true }
      : { model: Math.max(position, batch.upTo), needsSnapshot: false },
};

/** The server's end of the line. */
class Line extends EventEmitter implements RawSocket {
  active = true;
  connects = 0;
  connect = () => (this.connects += 1);
  disconnect = () => undefined;
  heartbeat = (position: number) =>
    this.emit('heartbeat', { position, serverTime: new Date().toISOString() });
  batch = (after: number, upTo: number) => this.emit('changes', { after, upTo, changes: [] });
}

function setUp(answers: (attempt: number) => Promise<number>) {
  const line = new Line();
  const fetches: number[] = [];
  const driver = createFeedDriver({
    rules,
    socket: createLiveSocket(() => line),
    fetchSnapshot: () => answers(fetches.push(Date.now())),
    onServerTime: () => undefined,
    now: () => Date.now(),
    chance: () => 1,
  });
  return { line, driver, fetches, stop: driver.start() };
}

const answer = (position: number) => () => Promise.resolve(position);
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 8) }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the driver of a feed', () => {
  it('fetches once the connection is there, and once only', async () => {
    const { line, driver, fetches } = setUp(answer(5));
    line.emit('connect');
    await wait(5_000);
    expect(fetches).toHaveLength(1);
    expect(driver.view()).toMatchObject({ model: 5, pulse: 'live', error: null });
  });

  it('fetches without a connection after a moment, and goes on asking', async () => {
    const { driver, fetches } = setUp(answer(5));
    await wait(1_499);
    expect(fetches).toHaveLength(0);
    await wait(10);
    expect(driver.view()).toMatchObject({ model: 5, pulse: 'live' });
    await wait(30_000);
    expect(fetches.length).toBeGreaterThanOrEqual(3);
    expect(driver.view().pulse).toBe('live');
  });

  it('takes what one’s own deed has said at once, and not before there is anything', async () => {
    const { line, driver } = setUp(answer(5));
    driver.patch((position) => position + 1);
    expect(driver.view().model).toBeNull();
    line.emit('connect');
    await wait(1_000);
    driver.patch((position) => position + 1);
    expect(driver.view().model).toBe(6);
  });

  it('fetches again after every reconnection', async () => {
    const { line, fetches } = setUp(answer(5));
    line.emit('connect');
    await wait(2_000);
    line.emit('disconnect');
    line.emit('connect');
    await wait(2_000);
    expect(fetches).toHaveLength(2);
  });

  it('stays live on heartbeats and is lost after twelve seconds without', async () => {
    const { line, driver } = setUp(answer(5));
    line.emit('connect');
    await wait(1_000);
    for (let beat = 0; beat < 5; beat += 1) {
      line.heartbeat(5);
      await wait(5_000);
    }
    expect(driver.view().pulse).toBe('live');
    await wait(6_000);
    expect(driver.view().pulse).toBe('live');
    await wait(3_000);
    expect(driver.view()).toMatchObject({ pulse: 'lost', model: 5 });
    line.heartbeat(5);
    expect(driver.view().pulse).toBe('live');
  });

  it('is not live on heartbeats that disagree with what it shows', async () => {
    const { line, driver } = setUp((attempt) =>
      attempt === 1 ? Promise.resolve(5) : new Promise(() => undefined),
    );
    line.emit('connect');
    await wait(1_000);
    for (let beat = 0; beat < 4; beat += 1) {
      line.heartbeat(6);
      await wait(5_000);
    }
    expect(driver.view().pulse).toBe('lost');
  });

  it('tells why it has nothing, tries with growing pauses, and recovers', async () => {
    const error = new Error('no');
    const { line, driver, fetches } = setUp((attempt) =>
      attempt < 4 ? Promise.reject(error) : Promise.resolve(9),
    );
    line.emit('connect');
    await wait(0);
    expect(driver.view()).toMatchObject({ model: null, error });
    await wait(8_000);
    expect(fetches.slice(1).map((at, index) => at - (fetches[index] ?? 0))).toEqual([1_000, 2_000, 4_000]);
    expect(driver.view()).toMatchObject({ model: 9, error: null });
  });

  it('tries at once when a person asks', async () => {
    const { line, driver, fetches } = setUp(() => Promise.reject(new Error('no')));
    line.emit('connect');
    await wait(20_000);
    const before = fetches.length;
    driver.refresh();
    await wait(0);
    expect(fetches).toHaveLength(before + 1);
  });

  it('gives up a fetch that takes too long, and tries again', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), ms);
      return controller.signal;
    });
    const line = new Line();
    let attempts = 0;
    const driver = createFeedDriver({
      rules,
      socket: createLiveSocket(() => line),
      fetchSnapshot: (signal) => {
        attempts += 1;
        if (attempts > 1) return Promise.resolve(3);
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('late'))));
      },
      onServerTime: () => undefined,
      now: () => Date.now(),
      chance: () => 1,
    });
    driver.start();
    line.emit('connect');
    await wait(22_000);
    expect(driver.view()).toMatchObject({ model: 3, error: null });
  });

  it('fetches when it could not read a batch', async () => {
    const { line, fetches } = setUp(answer(5));
    line.emit('connect');
    await wait(2_000);
    line.emit('changes', { something: 'else' });
    await wait(1_000);
    expect(fetches).toHaveLength(2);
  });

  it('shows a batch at once', async () => {
    const { line, driver } = setUp(answer(5));
    line.emit('connect');
    await wait(1_000);
    const told = vi.fn();
    driver.subscribe(told);
    line.batch(5, 8);
    expect(driver.view().model).toBe(8);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('asks for one snapshot, not faster than once a second, however many changes ask for it', async () => {
    const { line, fetches } = setUp(answer(5));
    line.emit('connect');
    await wait(2_000);
    for (let after = 10; after < 60; after += 1) {
      line.batch(after, after + 1);
      await wait(50);
    }
    expect(fetches.length).toBeLessThanOrEqual(4);
  });

  it('does nothing any more once it is stopped', async () => {
    const { line, driver, fetches, stop } = setUp(answer(5));
    line.emit('connect');
    await wait(1_000);
    stop();
    line.batch(5, 6);
    await wait(120_000);
    expect(fetches).toHaveLength(1);
    expect(driver.view().model).toBe(5);
  });

  it('starts again after a stop and fetches what it missed', async () => {
    const { line, driver, fetches, stop } = setUp((attempt) => Promise.resolve(attempt * 10));
    line.emit('connect');
    await wait(1_000);
    stop();
    await wait(60_000);
    driver.start();
    line.emit('connect');
    await wait(1_500);
    expect(fetches).toHaveLength(2);
    expect(driver.view()).toMatchObject({ model: 20, pulse: 'live' });
  });
});
