import { createSocket } from 'node:dgram';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { SiteTargets } from '@nachtwacht/domain';
import { generate } from 'selfsigned';
import { afterEach, describe, expect, it } from 'vitest';
import { PollFault } from '../../collector';
import { createAddressGuard } from '../address-guard';
import { createPollContext, type OpenPollContext } from '../create-poll-context';
import type { Resolve } from './door';

/** 127.0.0.2 is a system of the site; 127.0.0.3 is what nobody approved. */
const BREDA: SiteTargets = { siteName: 'Breda', networks: ['127.0.0.2'], ports: [] };
const NAME = 'device.example.nl';
const REFUSED = 'is not in the approved networks of Breda';

const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

async function listen(server: Server, host: string, port = 0): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  open.push(server);
  return (server.address() as AddressInfo).port;
}

/** Counts who comes to an address that must not be dialled. */
async function watched(host: string, port = 0): Promise<{ readonly port: number; visits(): number }> {
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    socket.on('error', () => undefined).end();
  });
  return { port: await listen(server, host, port), visits: () => visits };
}

/** Gives one answer after the other, and the last one for ever. */
function answering(...answers: readonly (readonly string[])[]): { resolve: Resolve; asked(): number } {
  let asked = 0;
  const resolve: Resolve = (_hostname, _options, callback) => {
    const found = answers[Math.min(asked++, answers.length - 1)] ?? [];
    setImmediate(
      callback,
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { resolve, asked: () => asked };
}

function poll(resolve: Resolve, targets: SiteTargets = BREDA): OpenPollContext {
  const context = createPollContext({
    deadlineMs: 3_000,
    clock: { now: () => 0 },
    inbox: () => Promise.resolve([]),
    addressGuard: createAddressGuard({ allowLoopback: true }).forSite(targets),
    resolve,
  });
  open.push(context);
  return context;
}

const heard: string[] = [];
function httpServer(): Server {
  return createHttpServer((request, response) => {
    heard.push(`${request.socket.localAddress ?? ''} ${request.headers.host ?? ''}`);
    response.end('fine');
  });
}

async function tlsServer(): Promise<{ server: Server; names: string[] }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: NAME }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: NAME }] }],
  });
  const names: string[] = [];
  const server = createTlsServer({
    key,
    cert,
    SNICallback: (name, done) => {
      names.push(name);
      done(null);
    },
  });
  return { server, names };
}

/** Every way out, asked for a port of a name. */
const WAYS: readonly [string, (context: OpenPollContext, host: string, port: number) => Promise<unknown>][] =
  [
    ['http', (context, host, port) => context.http({ method: 'GET', url: `http://${host}:${port}/` })],
    [
      'https',
      (context, host, port) => context.http({ method: 'GET', url: `https://${host}:${port}/`, trust: 'any' }),
    ],
    ['TLS', (context, host, port) => context.tls({ host, port })],
    ['a stream', (context, host, port) => context.connect({ host, port })],
    [
      'UDP',
      (context, host, port) =>
        context.ping({ host, port, method: 'udp-echo', count: 1, intervalMs: 10, timeoutMs: 50 }),
    ],
    [
      'ICMP',
      (context, host) => context.ping({ host, method: 'icmp', count: 1, intervalMs: 10, timeoutMs: 50 }),
    ],
  ];

async function faultOf(going: Promise<unknown>): Promise<PollFault['fault']> {
  const outcome = await going.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof PollFault) return outcome.fault;
  throw new Error('expected a fault', { cause: outcome });
}

describe.each(WAYS)('by %s', (_way, go) => {
  it('a name that leads to what is not approved is not dialled', async () => {
    const { port, visits } = await watched('127.0.0.3');
    const fault = await faultOf(go(poll(answering(['127.0.0.3']).resolve), NAME, port));
    expect(fault).toEqual({
      class: 'misconfigured',
      text: `${NAME} (127.0.0.3) is not dialled: it ${REFUSED}. Add it to that site, or correct the address`,
    });
    expect(visits()).toBe(0);
  });

  it.each([
    ['an address that is not approved', '127.0.0.3', REFUSED],
    ['an address of all addresses', '0.0.0.0', 'stands for'],
    ['metadata', '169.254.169.254', 'credentials'],
    ['one number', '2852039166', 'credentials'],
    ['hexadecimal', '0xa9fea9fe', 'credentials'],
    ['octal', '0251.0376.0251.0376', 'credentials'],
    ['a dot at the end', '169.254.169.254.', 'credentials'],
  ])('%s is not dialled', async (_what, host, text) => {
    const fault = await faultOf(go(poll(answering().resolve), host, 9));
    expect(fault).toMatchObject({ class: 'misconfigured', text: expect.stringContaining(text) as string });
  });

  it.each([
    ['metadata', '169.254.169.254'],
    ['mapped metadata', '::ffff:169.254.169.254'],
    ['metadata behind NAT64', '64:ff9b::a9fe:a9fe'],
    ['a link-local address with a zone', 'fe80::1%lo'],
    ['what is not approved, mapped', '::ffff:127.0.0.3'],
    ['nothing', ''],
  ])('a name that leads to %s is not dialled', async (_what, address) => {
    const fault = await faultOf(go(poll(answering([address]).resolve), NAME, 9));
    expect(fault.class).toBe('misconfigured');
    expect(fault.text).toContain('is not dialled');
  });
});

describe('a name that leads elsewhere a moment later', () => {
  it('is dialled where it was judged, and resolved once', async () => {
    const port = await listen(httpServer(), '127.0.0.2');
    const { visits } = await watched('127.0.0.3', port);
    const names = answering(['127.0.0.2'], ['127.0.0.3']);
    const context = poll(names.resolve);
    expect(await context.http({ method: 'GET', url: `http://${NAME}:${port}/` })).toMatchObject({
      status: 200,
    });
    expect(names.asked()).toBe(1);
    expect(heard.splice(0)).toEqual([`127.0.0.2 ${NAME}:${port}`]);
    const again = await faultOf(context.http({ method: 'GET', url: `http://${NAME}:${port}/` }));
    expect(again.text).toContain(REFUSED);
    expect(visits()).toBe(0);
  });

  it('keeps its own name in the handshake of TLS', async () => {
    const { server, names } = await tlsServer();
    const port = await listen(server, '127.0.0.2');
    const resolver = answering(['127.0.0.2'], ['127.0.0.3']);
    const { chain } = await poll(resolver.resolve).tls({ host: NAME, port });
    expect(chain[0]?.names).toEqual([NAME]);
    expect(names).toEqual([NAME]);
    expect(resolver.asked()).toBe(1);
  });

  it('is pinged where it was judged', async () => {
    const socket = createSocket('udp4').on('message', (message, from) => {
      socket.send(message, from.port, from.address);
    });
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.2', resolve));
    open.push(socket);
    const resolver = answering(['127.0.0.2'], ['127.0.0.3']);
    const { port } = socket.address();
    const burst = { method: 'udp-echo', count: 2, intervalMs: 10, timeoutMs: 1_000 } as const;
    const { roundTripsMs } = await poll(resolver.resolve).ping({ host: NAME, port, ...burst });
    expect(roundTripsMs).not.toContain(null);
    expect(resolver.asked()).toBe(1);
  });

  it('gives a stream to where it was judged', async () => {
    const port = await listen(
      createServer((socket) => socket.end('here')),
      '127.0.0.2',
    );
    const resolver = answering(['127.0.0.2'], ['127.0.0.3']);
    const socket = await poll(resolver.resolve).connect({ host: NAME, port });
    open.push({ close: () => socket.destroy() });
    expect(socket.remoteAddress).toBe('127.0.0.2');
    expect(String(await new Promise((resolve) => socket.once('data', resolve)))).toBe('here');
    expect(resolver.asked()).toBe(1);
  });
});

describe('a name with several addresses', () => {
  it('is dialled at those that may be, also when nobody is there', async () => {
    const port = await listen(httpServer(), '127.0.0.9');
    const { visits } = await watched('127.0.0.3', port);
    const names = answering(['127.0.0.3', '::ffff:127.0.0.3', '127.0.0.2']);
    const fault = await faultOf(poll(names.resolve).http({ method: 'GET', url: `http://${NAME}:${port}/` }));
    expect(fault).toMatchObject({ class: 'unreachable' });
    expect(visits()).toBe(0);
  });

  it('may be a mapped one, which is judged as the address that it maps', async () => {
    const port = await listen(httpServer(), '127.0.0.2');
    const names = answering(['::ffff:127.0.0.2']);
    const url = `http://${NAME}:${port}/`;
    expect(await poll(names.resolve).http({ method: 'GET', url })).toMatchObject({ status: 200 });
    expect(heard.splice(0)).toEqual([`127.0.0.2 ${NAME}:${port}`]);
  });
});

describe('a server that sends on', () => {
  it.each([301, 302, 303, 307, 308])(
    'by HTTP %i is not followed, even to what may be dialled',
    async (status) => {
      const elsewhere = await watched('127.0.0.2');
      const port = await listen(
        createHttpServer((_request, response) => {
          response.writeHead(status, { Location: `http://127.0.0.2:${elsewhere.port}/`, Refresh: '0' }).end();
        }),
        '127.0.0.2',
      );
      const reply = await poll(answering().resolve).http({ method: 'GET', url: `http://127.0.0.2:${port}/` });
      expect(reply.status).toBe(status);
      expect(elsewhere.visits()).toBe(0);
    },
  );
});

describe.each(WAYS.filter(([way]) => way !== 'ICMP'))('a port that is not approved, by %s', (_way, go) => {
  it.each([
    ['its address', '127.0.0.2', '127.0.0.2'],
    ['a name', NAME, `${NAME} (127.0.0.2)`],
  ])('is not dialled at %s, though the address is approved', async (_what, host, named) => {
    const { port, visits } = await watched('127.0.0.2');
    const targets = { ...BREDA, ports: [`${port + 1}-65535`] };
    const fault = await faultOf(go(poll(answering(['127.0.0.2']).resolve, targets), host, port));
    expect(fault.text).toBe(
      `${named} is not dialled: port ${port} is not among the approved ports of Breda. Add it to that site, or correct the port`,
    );
    expect(visits()).toBe(0);
  });
});
