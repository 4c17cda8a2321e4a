import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultClass } from '@nachtwacht/domain';
import { PollFault } from '../collector';
import type { HttpReply, HttpRequest } from '../poll-context';
import { startHostileServer, type HostileServer, type Hostility } from '../testing';
import { createAddressGuard } from './address-guard';
import { createPollContext } from './create-poll-context';

const DEADLINE_MS = 300;
const guard = createAddressGuard({ allowLoopback: true });

let server: HostileServer;
beforeAll(async () => {
  server = await startHostileServer();
});
afterAll(() => server.close());

async function ask(request: Partial<HttpRequest> & { url: string }, deadlineMs = DEADLINE_MS) {
  const context = createPollContext({
    deadlineMs,
    clock: { now: () => 0 },
    inbox: () => Promise.resolve([]),
    addressGuard: guard,
  });
  const startedAt = performance.now();
  try {
    const reply = await context.http({ method: 'GET', ...request });
    return { reply, fault: null, tookMs: performance.now() - startedAt };
  } catch (error) {
    if (!(error instanceof PollFault)) throw error;
    return { reply: null, fault: error.fault, tookMs: performance.now() - startedAt };
  } finally {
    context.close();
  }
}

async function reply(hostility: Hostility, request: Partial<HttpRequest> = {}): Promise<HttpReply> {
  const { reply: given, fault } = await ask({ ...request, url: server.url(hostility) }, 5_000);
  if (given === null) throw new Error(fault.text);
  return given;
}

describe('an http call against a hostile server', () => {
  const waits: readonly [string, Hostility][] = [
    ['takes the connection and never answers', 'hang'],
    ['sends a header every 20 ms', 'drip-headers'],
    ['sends a byte of the body every 20 ms', 'drip-body'],
    ['sends a byte of a compressed body every 20 ms', 'drip-gzip'],
  ];
  it.each(waits)('that %s ends at the total deadline', async (_, hostility) => {
    const { fault, tookMs } = await ask({ url: server.url(hostility) });
    expect(fault?.class).toBe('timeout');
    expect(fault?.text).toContain('within 0.3 s');
    expect(tookMs).toBeGreaterThan(DEADLINE_MS - 10);
    expect(tookMs).toBeLessThan(DEADLINE_MS + 500);
    await server.idle();
  });

  const faults: readonly [string, Hostility, FaultClass, RegExp][] = [
    ['floods with a length', 'flood', 'bad-reply', /more than the 1048576 bytes/],
    ['floods in chunks without end', 'flood-chunked', 'bad-reply', /more than the 1048576 bytes/],
    ['sends a gzip bomb', 'gzip-bomb', 'bad-reply', /more than the 1048576 bytes/],
    ['sends a brotli bomb', 'brotli-bomb', 'bad-reply', /more than the 1048576 bytes/],
    ['sends gzip that decompresses to nothing without end', 'gzip-of-nothing', 'bad-reply', /more than/],
    ['sends something else as gzip', 'gzip-damaged', 'bad-reply', /damaged/],
    ['breaks off inside gzip', 'gzip-cut-off', 'bad-reply', /damaged/],
    ['uses an encoding that is not read', 'encoding-unknown', 'bad-reply', /zstd/],
    ['encodes twice', 'encoding-twice', 'bad-reply', /gzip, gzip/],
    ['answers garbage', 'garbage', 'bad-reply', /does not answer in HTTP/],
    ['sends garbage between chunks', 'garbage-chunks', 'bad-reply', /does not answer in HTTP/],
    ['announces more than it sends', 'length-too-long', 'bad-reply', /broke off its answer/],
    ['announces two lengths', 'length-twice', 'bad-reply', /does not answer in HTTP/],
    ['sends 100,000 headers', 'many-headers', 'bad-reply', /more headers than are read/],
    ['sends a header of 10 MiB', 'long-header', 'bad-reply', /more headers than are read/],
    ['announces an answer for ever', 'interim-forever', 'bad-reply', /never gives one/],
    ['switches protocols', 'upgrade', 'unreachable', /without an answer/],
    ['resets the connection', 'reset', 'unreachable', /without an answer/],
    ['closes without a word', 'close-at-once', 'unreachable', /without an answer/],
    ['resets in the middle of the body', 'reset-in-body', 'bad-reply', /broke off its answer/],
  ];
  it.each(faults)(
    'that %s gets a classified fault and no more attention',
    async (_, hostility, kind, text) => {
      const { fault } = await ask({ url: server.url(hostility) }, 5_000);
      expect(fault).toMatchObject({ class: kind, text: expect.stringMatching(text) as string });
      await server.idle();
    },
  );

  it.each(['flood', 'flood-chunked', 'gzip-bomb'] as const)(
    'reads no more than 16 MiB of a %s, whatever limit is asked for',
    async (hostility) => {
      const { fault } = await ask({ url: server.url(hostility), maxBytes: 1024 ** 3 }, 5_000);
      expect(fault?.text).toContain('more than the 16777216 bytes');
      await server.idle();
    },
  );

  it('reads no further than the limit and keeps the beginning where that was asked for', async () => {
    for (const hostility of ['flood', 'flood-chunked', 'gzip-bomb'] as const) {
      const given = await reply(hostility, { whenTooLarge: 'cut', maxBytes: 1000 });
      expect(given).toMatchObject({ status: 200, cut: true });
      expect(given.body).toHaveLength(1000);
    }
    await server.idle();
  });
});

describe('an http call against a sound server', () => {
  it.each(['fine', 'fine-until-close', 'fine-gzip', 'fine-brotli', 'fine-raw-deflate'] as const)(
    'reads an answer that is %s',
    async (hostility) => {
      const given = await reply(hostility);
      expect(given).toMatchObject({ status: 200, body: 'fine' });
      expect(given.timing.totalMs).toBeGreaterThanOrEqual(given.timing.firstByteMs);
      expect(given.cut).toBeUndefined();
      await server.idle();
    },
  );

  it('knows that the answer to HEAD names a length and has no body', async () => {
    expect(await reply('fine-without-body', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('does not follow a redirect: it is the answer', async () => {
    const given = await reply('redirect');
    expect(given.status).toBe(302);
    expect(given.headers['location']).toBe('http://127.0.0.1:1/elsewhere');
  });

  it('replaces invalid UTF-8', async () => {
    expect((await reply('invalid-utf8')).body).toBe('a\ufffd\ufffd(');
  });

  it('treats __proto__ as a header like any other', async () => {
    const { headers } = await reply('proto-header');
    expect(headers['__proto__']).toBe('polluted');
    expect(Object.getPrototypeOf(headers)).toBeNull();
  });

  it('sends what the collector asks for and sets the headers of the connection itself', async () => {
    await ask({
      url: `${server.url('fine')}?a=1`,
      method: 'POST',
      headers: { Authorization: 'Bearer x', Host: 'elsewhere', Connection: 'keep-alive' },
      body: 'é',
    });
    const request = server.heard.at(-1) ?? '';
    expect(request).toMatch(/^POST \/fine\?a=1 HTTP\/1\.1\r\n/);
    expect(request).toContain(`Host: 127.0.0.1:${server.port}\r\n`);
    expect(request).toContain('Authorization: Bearer x\r\n');
    expect(request).toContain('Content-Length: 2\r\n');
    expect(request).toContain('Connection: close\r\n');
    expect(request).not.toMatch(/elsewhere|keep-alive/);
  });

  it('refuses a header that would start another one', async () => {
    const before = server.heard.length;
    const { fault } = await ask({ url: server.url('fine'), headers: { 'X-Key': 'a\r\nX-Evil: b' } });
    expect(fault?.class).toBe('misconfigured');
    expect(server.heard.slice(before).join('')).toBe('');
  });

  it('ends a call that is still under way when the poll is closed', async () => {
    const context = createPollContext({
      deadlineMs: 60_000,
      clock: { now: () => 0 },
      inbox: () => Promise.resolve([]),
      addressGuard: guard,
    });
    const hanging = context.http({ method: 'GET', url: server.url('hang') });
    context.close();
    await expect(hanging).rejects.toThrow(/poll ended/);
    await expect(context.http({ method: 'GET', url: server.url('fine') })).rejects.toThrow(/poll ended/);
    await server.idle();
  });
});
