import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { calmly } from './calmly';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const PACE = { leastMs: 20, mostMs: 250 };

/** @param drawingMs how long a browser is busy with what a call leads to */
function setUp({ drawingMs = 0 } = {}) {
  const listeners = new Set<() => void>();
  const subscribe = calmly((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, PACE);
  let busyMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now() + busyMs);
  const told = vi.fn(() => void (busyMs += drawingMs));
  const stop = subscribe(told);
  return { told, stop, tell: () => listeners.forEach((listener) => listener()) };
}

describe('a calm subscription', () => {
  it('passes the first call on at once', () => {
    const { told, tell } = setUp();
    tell();
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('gathers a storm into one call per pause, and loses the last of it never', () => {
    const { told, tell } = setUp();
    for (let call = 0; call < 50; call += 1) tell();
    expect(told).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(PACE.leastMs);
    expect(told).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1_000);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['as long as is least, where drawing costs nothing', 0, 20],
    ['three times what drawing took', 30, 90],
    ['as long as is most, where drawing is slow', 400, 250],
  ])('pauses %s', (_rule, drawingMs, pauseMs) => {
    const { told, tell } = setUp({ drawingMs });
    tell();
    tell();
    vi.advanceTimersByTime(pauseMs - 1);
    expect(told).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('is silent after it was stopped', () => {
    const { told, tell, stop } = setUp();
    tell();
    tell();
    stop();
    vi.advanceTimersByTime(1_000);
    expect(told).toHaveBeenCalledTimes(1);
  });
});
