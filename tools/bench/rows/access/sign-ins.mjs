import { setTimeout as wait } from 'node:timers/promises';
import { quantile, short, spread } from '../../kit/numbers.mjs';
import { startProduct } from '../../kit/product.mjs';
import { addPeople, signInAs } from '../../kit/people.mjs';
import { seedWatched } from '../../kit/seed-watched.mjs';

const PER_SECOND = 50;
const SECONDS = 20;
/** Everybody signs in twice in a run; the limits are for one person and one network. */
const PEOPLE = 500;
const BOARD_EVERY_MS = 250;

/** Fifty people a second sign in, whether or not the ones before them are done, while somebody reads the board. */
export async function signIns({ quick }) {
  const product = await startProduct();
  try {
    await seedWatched(product.sql, { assets: 10_000, customers: 500, problems: 300 });
    const cookie = await product.signIn();
    const people = await addPeople(product.sql, PEOPLE);
    for (let warm = 0; warm < 20; warm += 1) await board(product.url, cookie);
    const alone = [];
    for (let each = 0; each < 20; each += 1) alone.push(await board(product.url, cookie));
    const seconds = quick ? 4 : SECONDS;
    const total = seconds * PER_SECOND;
    const began = performance.now();
    const reading = readBoards(product.url, cookie, () => performance.now() - began < seconds * 1_000);
    const signing = [];
    for (let each = 0; each < total; each += 1) {
      const due = began + (each * 1_000) / PER_SECOND;
      if (due > performance.now()) await wait(due - performance.now());
      signing.push(timed(() => signInAs(product.url, people[each % PEOPLE].email, each)));
    }
    const times = await Promise.all(signing);
    const tookSeconds = (performance.now() - began) / 1_000;
    const boards = await reading;
    const rate = total / tookSeconds;
    return [
      {
        what: `sign-ins a second, ${PER_SECOND} asked for during ${seconds} s; each: ${spread(times)} ms`,
        ours: short(rate),
        reference: String(PER_SECOND),
        ratio: short(rate / PER_SECOND),
        reach: 'at least 0.95',
        met: rate >= PER_SECOND * 0.95,
        raw: times,
      },
      {
        what: `the board meanwhile, against alone: milliseconds, p99 of ${boards.length} (lowest / median / highest)`,
        ours: `${short(quantile(boards, 0.99))} (${spread(boards)})`,
        reference: spread(alone),
        ratio: short(quantile(boards, 0.5) / quantile(alone, 0.5)),
        reach: 'p99 under 500 ms',
        met: quantile(boards, 0.99) < 500,
        raw: { boards, alone },
      },
    ];
  } finally {
    await product.stop();
  }
}

async function readBoards(url, cookie, isGoingOn) {
  const times = [];
  while (isGoingOn()) {
    times.push(await board(url, cookie));
    await wait(BOARD_EVERY_MS);
  }
  return times;
}

const board = (url, cookie) =>
  timed(async () => {
    const response = await fetch(`${url}/api/board`, { headers: { cookie } });
    if (!response.ok) throw new Error(`the board answered HTTP ${response.status}`);
    await response.arrayBuffer();
  });

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
