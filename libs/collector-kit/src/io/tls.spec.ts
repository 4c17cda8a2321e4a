import { createServer, type AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PollFault } from '../collector';
import type { Trust } from '../poll-context';
import {
  makeAuthority,
  startHostileServer,
  startTlsServer,
  type Authority,
  type TlsServerOptions,
} from '../testing';
import { createAddressGuard } from './address-guard';
import { createPollContext } from './create-poll-context';

const SECRET = 'Bearer very-secret';
const guard = createAddressGuard({ allowLoopback: true });
const closing: (() => Promise<void>)[] = [];
let authority: Authority;

beforeAll(async () => {
  authority = await makeAuthority();
  // Before the first connection, which keeps the list of authorities it found.
  setDefaultCACertificates([...getCACertificates('bundled'), authority.cert]);
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => {
  setDefaultCACertificates(getCACertificates('bundled'));
});

function open(deadlineMs = 3_000) {
  return createPollContext({
    deadlineMs,
    clock: { now: () => 0 },
    inbox: () => Promise.resolve([]),
    addressGuard: guard,
  });
}

async function serve(options: Partial<TlsServerOptions>) {
  const server = await startTlsServer({ names: ['localhost', '127.0.0.1'], ...options });
  closing.push(() => server.close());
  return server;
}

async function ask(port: number, trust?: Trust, host = 'localhost') {
  const context = open();
  const request = {
    method: 'GET',
    url: `https://${host}:${port}/`,
    headers: { Authorization: SECRET },
  } as const;
  try {
    return { reply: await context.http(trust === undefined ? request : { ...request, trust }), fault: null };
  } catch (error) {
    if (error instanceof PollFault) return { reply: null, fault: error.fault };
    throw error;
  } finally {
    context.close();
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;
const ago = (days: number): Date => new Date(Date.now() - days * DAY_MS);

describe('who gets to hear the credentials', () => {
  it('a server with a publicly trusted certificate for its name', async () => {
    const server = await serve({ authority });
    const { reply } = await ask(server.port);
    expect(reply).toMatchObject({ status: 200, body: 'fine', certificateProblem: null });
    expect(reply?.certificate).toMatchObject({
      subject: 'CN=localhost',
      issuer: 'CN=Test authority',
      fingerprint256: server.fingerprint,
      names: ['localhost', '127.0.0.1'],
    });
    expect(server.heard()).toContain(SECRET);
  });

  it('a trusted server that is addressed by an IP address in its certificate', async () => {
    const server = await serve({ authority });
    expect((await ask(server.port, undefined, '127.0.0.1')).reply?.status).toBe(200);
  });

  it('a server whose pinned certificate it is, in any spelling', async () => {
    const server = await serve({});
    for (const fingerprint of [server.fingerprint, server.fingerprint.replaceAll(':', '').toLowerCase()]) {
      const { reply } = await ask(server.port, { fingerprint });
      expect(reply).toMatchObject({ status: 200, certificateProblem: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    }
  });

  it('any server where a person chose so', async () => {
    const server = await serve({});
    expect((await ask(server.port, 'any')).reply?.status).toBe(200);
  });

  const refused: readonly [string, () => Partial<TlsServerOptions>, Trust | undefined, RegExp][] = [
    [
      'one that signed its own certificate',
      () => ({}),
      undefined,
      /not publicly trusted .*pin [0-9A-F:]{95}/,
    ],
    [
      'one with another certificate than the pinned one',
      () => ({}),
      { fingerprint: 'AB'.repeat(32) },
      /another certificate than the pinned one/,
    ],
    [
      'a trusted one with another certificate than the pinned one',
      () => ({ authority }),
      { fingerprint: 'AB'.repeat(32) },
      /another certificate/,
    ],
    [
      'any, when the pin is not a SHA-256 fingerprint',
      () => ({ authority }),
      { fingerprint: 'AB:CD' },
      /64 hexadecimal/,
    ],
    [
      'one whose certificate is for another name',
      () => ({ authority, names: ['other.example.nl'] }),
      undefined,
      /for another name/,
    ],
    [
      'one whose certificate has expired',
      () => ({ authority, validFrom: ago(90), validTo: ago(1) }),
      undefined,
      /has expired: renew/,
    ],
    [
      'one whose certificate is not valid yet',
      () => ({ authority, validFrom: ago(-1), validTo: ago(-9) }),
      undefined,
      /not valid yet/,
    ],
  ];
  it.each(refused)('not %s', async (_, options, trust, text) => {
    const server = await serve(options());
    const { fault } = await ask(server.port, trust);
    expect(fault).toMatchObject({ class: 'misconfigured', text: expect.stringMatching(text) as string });
    expect(server.heard()).toBe('');
  });
});

describe('the fault of TLS', () => {
  it('is a bad reply where no TLS is spoken', async () => {
    const plain = createServer((socket) => {
      socket.on('error', () => undefined).on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    });
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const { fault } = await ask((plain.address() as AddressInfo).port);
    plain.close();
    expect(fault).toMatchObject({
      class: 'bad-reply',
      text: expect.stringMatching(/does not speak TLS/) as string,
    });
  });

  it('is ours to mend where the TLS version is too old', async () => {
    const server = await serve({
      tls: { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'ALL@SECLEVEL=0' },
    });
    const { fault } = await ask(server.port, 'any');
    expect(fault).toMatchObject({ class: 'misconfigured', text: expect.stringMatching(/too old/) as string });
  });

  it('is a timeout at the total deadline where the handshake never ends', async () => {
    const hostile = await startHostileServer();
    closing.push(() => hostile.close());
    const context = open(300);
    const startedAt = performance.now();
    await expect(
      context.http({ method: 'GET', url: `https://127.0.0.1:${hostile.port}/` }),
    ).rejects.toMatchObject({
      fault: { class: 'timeout', text: expect.stringMatching(/TLS handshake within 0\.3 s/) as string },
    });
    expect(performance.now() - startedAt).toBeLessThan(800);
    await hostile.idle();
    context.close();
  });
});

describe('a look at the certificates of a server', () => {
  it('finds a trusted chain, leaf first', async () => {
    const { port } = await serve({ authority });
    const seen = await open().tls({ host: '127.0.0.1', port, serverName: 'localhost' });
    expect(seen).toMatchObject({ trusted: true, problem: null });
    expect(seen.chain.map((certificate) => certificate.subject)).toEqual([
      'CN=localhost',
      'CN=Test authority',
    ]);
    expect(seen.chain[0]?.validTo).toMatch(/^\d{4}-\d\d-\d\dT00|^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
  });

  const problems: readonly [string, () => Partial<TlsServerOptions>, string][] = [
    ['self-signed', () => ({}), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['expired', () => ({ authority, validFrom: ago(90), validTo: ago(1) }), 'CERT_HAS_EXPIRED'],
    ['for another name', () => ({ authority, names: ['other.example.nl'] }), 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ];
  it.each(problems)('tells that one is %s, as a result and not as a fault', async (_, options, problem) => {
    const { port } = await serve(options());
    expect(await open().tls({ host: 'localhost', port })).toMatchObject({ trusted: false, problem });
  });

  it('refuses a host that is none', async () => {
    await expect(open().tls({ host: '-oProxyCommand=x', port: 1 })).rejects.toMatchObject({
      fault: { class: 'misconfigured' },
    });
  });
});
