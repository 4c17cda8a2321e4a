import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { calmly } from './calmly';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const listeners = new Set<() => void>();
  const subscribe = calmly((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, 100);
  const told = vi.fn();
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
    vi.advanceTimersByTime(100);
    expect(told).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1_000);
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
