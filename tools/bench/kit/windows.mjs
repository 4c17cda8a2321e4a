import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Lets something run and reads, window by window, how many checks came to the target and what they cost.
 * @param {{ count: () => Promise<number>, group: { seconds: () => number } , windows: number, seconds: number }} options
 * @returns {Promise<{ perCpuSecond: number[], perSecond: number[], load: number }>}
 */
export async function measureWindows({ count, group, windows, seconds }) {
  const perCpuSecond = [];
  const perSecond = [];
  for (let window = 0; window < windows; window += 1) {
    const [checks, cpu, at] = [await count(), group.seconds(), performance.now()];
    await wait(seconds * 1_000);
    const done = (await count()) - checks;
    perCpuSecond.push(done / (group.seconds() - cpu));
    perSecond.push((done * 1_000) / (performance.now() - at));
  }
  return { perCpuSecond, perSecond, load: loadavg()[0] ?? 0 };
}
