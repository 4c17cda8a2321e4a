import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spec } from '../testing/specs';
import { World } from '../world/world';
import { HttpEndpoint, json } from './http-endpoint';
import { keepSettled } from './keep-settled';
import { MAX_REQUEST_BYTES } from './request-body';
import { expectSoon } from '../testing/expect-soon';

const SILENCE_MS = 1_000;

let world: World;
let endpoint: HttpEndpoint;
let url: string;
beforeEach(async () => {
  world = new World([spec('line'), spec('firewall')], 1);
  const device = world.device('a-firewall');
  endpoint = new HttpEndpoint({ world, device, answer: ({ path, body }) => json({ path, body }) });
  keepSettled(world, [endpoint], () => undefined);
  url = `http://127.0.0.1:${await endpoint.start(0)}/x`;
});
afterEach(() => endpoint.stop());

/** How the device answers, in one word. */
async function outcome(): Promise<string> {
  try {
    return String((await fetch(url, { signal: AbortSignal.timeout(SILENCE_MS) })).status);
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return 'silent';
    return error instanceof Error && JSON.stringify(error.cause).includes('ECONNREFUSED')
      ? 'refused'
      : 'gone';
  }
}

describe('a device that speaks HTTP', () => {
  it('answers', async () => {
    const reply = await fetch(url, { method: 'POST', body: 'hello' });
    expect(await reply.json()).toEqual({ path: '/x', body: 'hello' });
  });

  it.each([
    ['refuses when it is down', 'a-firewall', 'down', 'refused'],
    ['is silent when it hangs', 'a-firewall', 'hangs', 'silent'],
    ['is silent when its line is dead', 'a-line', 'site-dark', 'silent'],
    ['answers when its line only loses packets', 'a-line', 'loss-30', '200'],
  ])('%s, and answers again after the cure', async (_rule, device, fault, expected) => {
    world.cause(device, fault);
    await expectSoon(outcome).toBe(expected);
    world.cure(device, fault);
    await expectSoon(outcome).toBe('200');
  });

  it('is in the end what was asked for last', async () => {
    for (let i = 0; i < 5; i++) {
      world.cause('a-firewall', 'down');
      world.cure('a-firewall', 'down');
    }
    await endpoint.settle();
    expect(await outcome()).toBe('200');
  });

  it('lets go of those who wait when it comes back', async () => {
    world.cause('a-firewall', 'hangs');
    const waiting = fetch(url).then(
      () => 'answered',
      () => 'let go',
    );
    expect(await outcome()).toBe('silent');
    world.cure('a-firewall', 'hangs');
    expect(await waiting).toBe('let go');
  });

  it('starts down when it was down before', async () => {
    await endpoint.stop();
    world.cause('a-firewall', 'down');
    const port = await endpoint.start(0);
    url = `http://127.0.0.1:${port}/x`;
    expect(await outcome()).toBe('refused');
    world.cure('a-firewall', 'down');
    await expectSoon(outcome).toBe('200');
  });

  it('takes no more than it can bear', async () => {
    const reply = await fetch(url, { method: 'POST', body: 'x'.repeat(MAX_REQUEST_BYTES + 1) });
    expect(reply.status).toBe(413);
  });
});
