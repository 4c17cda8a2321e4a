import { once } from 'node:events';
import { request } from 'node:http';
import { connect, createServer as createTcpServer, type Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { startHostileServer } from '../../testing/hostile-server';
import { HOSTILITIES, type Hostility } from '../../testing/hostilities';
import { startRestServer, type RestServer } from '../../testing/rest-server';
import { createAddressGuard } from '../address-guard';
import { endpointOf } from '../endpoint';
import { systemResolve, type Door } from './door';
import type { Gateway } from './gateway';
import { openRestGateway } from './rest-gateway';
import { listen, openTcpGateway } from './tcp-gateway';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const door = (allowLoopback = true): Door => ({
  guard: createAddressGuard({ allowLoopback }),
  resolve: systemResolve,
});
const TOKEN = 'the-token';

interface Answer {
  readonly status: number;
  readonly body: string;
}

async function through(server: RestServer, path = '/repo/', faults: unknown[] = []): Promise<Gateway> {
  const gateway = await openRestGateway(
    door(),
    {
      endpoint: endpointOf(`http://127.0.0.1:${server.port}${path}`),
      trust: undefined,
      identity: null,
      login: { username: 'praktijk', password: 'rest-secret' },
      token: TOKEN,
    },
    (error) => faults.push(error),
  );
  open.push(gateway);
  return gateway;
}

async function serve(answer: RestServer | null = null): Promise<RestServer> {
  const server =
    answer ??
    (await startRestServer('/nowhere', { answer: (asked, reply) => reply.end(asked.headers.authorization) }));
  open.push(server);
  return server;
}

function ask(port: number, method: string, path: string, token = TOKEN): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, auth: `x:${token}` }, (reply) => {
      let body = '';
      reply.setEncoding('utf8').on('data', (text: string) => (body += text));
      reply.on('end', () => {
        resolve({ status: reply.statusCode ?? 0, body });
      });
      reply.on('error', reject);
    });
    asked.on('error', reject).end();
  });
}

describe('a rest-server is reached', () => {
  it('with the login of the settings, which the program is not told', async () => {
    const { port } = await through(await serve());
    const pair = Buffer.from('praktijk:rest-secret').toString('base64');
    expect(await ask(port, 'GET', '/repo/config')).toEqual({ status: 200, body: `Basic ${pair}` });
  });

  it.each([
    ['by another program of this machine', 'GET', '/repo/config', 'guessed', 401],
    ['without a word', 'GET', '/repo/config', '', 401],
    ['to write', 'POST', '/repo/locks/ab', TOKEN, 405],
    ['to remove', 'DELETE', '/repo/snapshots/ab', TOKEN, 405],
    ['beside its path', 'GET', '/other/config', TOKEN, 403],
    ['by a way back', 'GET', '/repo/../other', TOKEN, 403],
    ['by a way back in disguise', 'GET', '/repo/%2e%2e/other', TOKEN, 403],
    ['with a question', 'GET', '/repo/?create=true', TOKEN, 403],
    ['as a proxy', 'GET', 'http://203.0.113.66/repo/config', TOKEN, 403],
  ])('but not %s', async (_rule, method, path, token, status) => {
    const server = await serve();
    const { port } = await through(server);
    expect((await ask(port, method, path, token)).status).toBe(status);
    expect(server.asked).toEqual([]);
  });

  it('and where it sends on to is not dialled', async () => {
    const elsewhere = await serve();
    const location = `http://127.0.0.1:${elsewhere.port}/`;
    const server = await serve(
      await startRestServer('/nowhere', { answer: (_, reply) => reply.writeHead(307, { location }).end() }),
    );
    const faults: unknown[] = [];
    const { port } = await through(server, '/repo/', faults);
    expect((await ask(port, 'GET', '/repo/config')).status).toBe(502);
    expect(elsewhere.asked).toEqual([]);
    expect(faults).toMatchObject([{ fault: { class: 'bad-reply' } }]);
  });

  it.each(['http', 'https'])('and not at all where it may not be dialled, by %s', async (scheme) => {
    const faults: unknown[] = [];
    const endpoint = endpointOf(`${scheme}://127.0.0.1:1/repo/`);
    const target = { endpoint, trust: undefined, identity: null, login: undefined, token: TOKEN };
    const gateway = await openRestGateway(door(false), target, (error) => faults.push(error));
    open.push(gateway);
    await expect(ask(gateway.port, 'GET', '/repo/config')).rejects.toThrow();
    expect(faults).toMatchObject([{ fault: { class: 'misconfigured' } }]);
  });

  it.each(Object.keys(HOSTILITIES) as Hostility[])(
    'and one that does "%s" ends nothing but the run',
    async (kind) => {
      const hostile = await startHostileServer();
      open.push(hostile);
      const gateway = await openRestGateway(
        door(),
        {
          endpoint: endpointOf(hostile.url(kind)),
          trust: undefined,
          identity: null,
          login: undefined,
          token: TOKEN,
        },
        () => undefined,
      );
      const ended = ask(gateway.port, 'GET', new URL(hostile.url(kind)).pathname).catch(() => null);
      await Promise.race([ended, wait(150)]);
      gateway.close();
      await ended;
      await expect(ask(gateway.port, 'GET', '/')).rejects.toThrow();
    },
  );

  it('and not read without end', async () => {
    const hostile = await startHostileServer();
    open.push(hostile);
    const faults: unknown[] = [];
    const endpoint = endpointOf(hostile.url('flood'));
    const target = { endpoint, trust: undefined, identity: null, login: undefined, token: TOKEN };
    const gateway = await openRestGateway(door(), target, (error) => faults.push(error));
    open.push(gateway);
    await expect(ask(gateway.port, 'GET', endpoint.pathname)).rejects.toThrow();
    expect(faults).toMatchObject([{ fault: { text: expect.stringContaining('67108864') as string } }]);
  });

  it('until the run is over', async () => {
    const gateway = await through(await serve());
    gateway.close();
    await expect(ask(gateway.port, 'GET', '/repo/config')).rejects.toThrow();
  });
});

describe('a port that leads to one target', () => {
  async function echo(): Promise<{ port: number; server: Server }> {
    const server = createTcpServer((socket) => socket.pipe(socket));
    const port = await listen(server);
    open.push(server);
    return { port, server };
  }

  it('hands on what is said, both ways, until it is closed', async () => {
    const { port } = await echo();
    const gateway = await openTcpGateway(door(), { host: '127.0.0.1', port }, () => undefined);
    const socket = connect(gateway.port, '127.0.0.1');
    socket.write('hello');
    const [heard] = (await once(socket, 'data')) as [Buffer];
    expect(heard.toString()).toBe('hello');
    gateway.close();
    await once(socket, 'close');
    const late = connect(gateway.port, '127.0.0.1');
    const [error] = (await once(late, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
  });

  it.each([
    ['by its address', '127.0.0.1'],
    ['by a name that stands for it', 'localhost'],
  ])('does not lead where it may not, %s', async (_rule, host) => {
    let knocked = 0;
    const { port, server } = await echo();
    server.on('connection', () => (knocked += 1));
    const faults: unknown[] = [];
    const gateway = await openTcpGateway(door(false), { host, port }, (error) => faults.push(error));
    open.push(gateway);
    const socket = connect(gateway.port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'close');
    expect(knocked).toBe(0);
    expect(faults).toMatchObject([{ fault: { class: 'misconfigured' } }]);
  });

  it('is open on this machine alone', async () => {
    const { port } = await echo();
    const gateway = await openTcpGateway(door(), { host: '127.0.0.1', port }, () => undefined);
    open.push(gateway);
    await expect(
      new Promise((resolve, reject) => {
        connect(gateway.port, '127.0.0.2').on('connect', resolve).on('error', reject);
      }),
    ).rejects.toThrow('ECONNREFUSED');
  });
});
