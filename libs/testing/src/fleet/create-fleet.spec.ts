import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { createFleet, type Fleet, type FleetOptions } from './create-fleet';

async function fleet(options: FleetOptions): Promise<Fleet> {
  const made = await createFleet(options);
  onTestFinished(() => made.stop());
  return made;
}

/** Status of a target's answer, 'silent' or 'dropped'. */
async function ask(url: string | undefined): Promise<number | string> {
  try {
    const reply = await fetch(url ?? '', { signal: AbortSignal.timeout(1_000) });
    await reply.text();
    return reply.status;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'silent' : 'dropped';
  }
}

it('has as many targets as asked for, each with an address of its own', async () => {
  const { urls } = await fleet({ count: 1000, ports: 3 });
  expect(new Set(urls).size).toBe(1000);
  expect(new Set(urls.map((url) => new URL(url).port)).size).toBe(3);
});

it.each([
  ['answers', 200],
  ['fails', 500],
  ['hangs', 'silent'],
  ['drops', 'dropped'],
] as const)('a target that %s gives %s, and its neighbour answers', async (behaviour, expected) => {
  const { urls, set } = await fleet({ count: 2 });
  set([1], behaviour);
  expect([await ask(urls[0]), await ask(urls[1])]).toEqual([200, expected]);
  set([1], 'answers');
  expect(await ask(urls[1])).toBe(200);
});

it('counts requests by target and remembers when the last one came', async () => {
  let now = 1_000;
  const counted = await fleet({ count: 3, clock: () => (now += 1) });
  await ask(counted.urls[2]);
  await ask(counted.urls[2]);
  expect([0, 1, 2].map(counted.requests)).toEqual([0, 0, 2]);
  expect([counted.lastRequestAt(0), counted.lastRequestAt(2)]).toEqual([null, 1_002]);
  expect(counted.totalRequests()).toBe(2);
  counted.forget();
  expect([counted.totalRequests(), counted.lastRequestAt(2)]).toEqual([0, null]);
});

it('answers what it is told to', async () => {
  const { urls } = await fleet({
    count: 2,
    reply: (target) => ({ type: 'text/plain', body: `up ${target}` }),
  });
  expect(await (await fetch(urls[1] ?? '')).text()).toBe('up 1');
});

it('knows its targets and no others', async () => {
  const { urls, set, requests } = await fleet({ count: 5 });
  expect(await ask(urls[0]?.replace(/0$/, '5'))).toBe(404);
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: 5 }), fc.integer({ max: -1 }), fc.constant(1.5)), (target) => {
      expect(() => requests(target)).toThrow('targets 0 to 4');
      expect(() => {
        set([target], 'fails');
      }).toThrow('targets 0 to 4');
    }),
  );
});
