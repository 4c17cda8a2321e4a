import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 200;

/** Asks again until the answer is not null. @throws Error with `what` after `seconds` */
export async function until<T>(what: string, seconds: number, ask: () => Promise<T | null>): Promise<T> {
  const deadline = performance.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() > deadline) throw new Error(`${what}: not within ${seconds} s`);
    await pause(LOOK_EVERY_MS);
  }
}
