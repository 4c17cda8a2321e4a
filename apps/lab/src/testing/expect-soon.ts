import { expect } from 'vitest';

/** Waits for something to become true, also on a machine that has other work to do. */
export function expectSoon<T>(read: () => T): ReturnType<typeof expect.poll<T>> {
  return expect.poll(read, { timeout: 4_000 });
}
