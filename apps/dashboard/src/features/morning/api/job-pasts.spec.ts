import type { JobPast } from '@nachtwacht/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJobPasts } from './job-pasts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(answer: (jobIds: readonly string[]) => Promise<JobPast[]>) {
  const asked: string[][] = [];
  const pasts = createJobPasts('2026-11-23', (jobIds) => {
    asked.push([...jobIds]);
    return answer(jobIds);
  });
  return { pasts, asked };
}
const known = (jobIds: readonly string[]) => Promise.resolve(jobIds.map((jobId) => ({ jobId, nights: [] })));
const wait = () => vi.advanceTimersByTimeAsync(100);

describe('pasts of jobs', () => {
  it('are asked for together when their rows come into view together, and once', async () => {
    const { pasts, asked } = setUp(known);
    for (const jobId of ['a', 'b', 'a']) pasts.want(jobId);
    await wait();
    pasts.want('b');
    await wait();
    expect(asked).toEqual([['a', 'b']]);
    expect(pasts.get('a')).toEqual([]);
    expect(pasts.get('c')).toBeUndefined();
  });

  it('are asked for in parts that the server takes', async () => {
    const { pasts, asked } = setUp(known);
    for (let job = 0; job < 450; job += 1) pasts.want(`job ${job}`);
    await wait();
    expect(asked.map(({ length }) => length)).toEqual([200, 200, 50]);
  });

  it('are asked for again after a failure, when their row comes into view once more', async () => {
    let fails = true;
    const { pasts, asked } = setUp((jobIds) => (fails ? Promise.reject(new Error('away')) : known(jobIds)));
    pasts.want('a');
    await wait();
    fails = false;
    pasts.want('a');
    await wait();
    expect(asked).toHaveLength(2);
    expect(pasts.get('a')).toEqual([]);
  });

  it('tell when they have come', async () => {
    const { pasts } = setUp(known);
    const listener = vi.fn();
    pasts.subscribe(listener);
    pasts.want('a');
    await wait();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
