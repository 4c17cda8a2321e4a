import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FaultClass } from '@nachtwacht/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PollFault, type AllowedCall } from '../collector';
import type { HttpRequest } from '../poll-context';
import { createAddressGuard } from './address-guard';
import { createPollContext } from './create-poll-context';

let server: Server;
let base = '';
const paths: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    paths.push(request.url ?? '');
    const status = Number(/\d{3}$/.exec(request.url ?? '')?.[0] ?? 200);
    response.writeHead(status, { 'Retry-After': '30', Location: 'https://new.example.nl/' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

interface Circumstances {
  readonly allowLoopback?: boolean;
  readonly allow?: readonly AllowedCall[];
}

async function ask(url: string, more: Partial<HttpRequest> = {}, circumstances: Circumstances = {}) {
  const context = createPollContext({
    deadlineMs: 4_000,
    clock: { now: () => 0 },
    inbox: () => Promise.resolve([]),
    addressGuard: createAddressGuard({ allowLoopback: circumstances.allowLoopback ?? true }),
    allow: circumstances.allow,
  });
  try {
    return await context.http({ method: 'GET', url, ...more });
  } finally {
    context.close();
  }
}

async function faultOf(...args: Parameters<typeof ask>) {
  try {
    await ask(...args);
  } catch (error) {
    if (error instanceof PollFault) return error.fault;
    throw error;
  }
  throw new Error('expected a fault');
}

describe('the fault of an http call', () => {
  const dialled: readonly [string, string, FaultClass, RegExp][] = [
    ['nothing listens', 'http://127.0.0.1:1/', 'unreachable', /refuses the connection/],
    [
      'the name does not resolve: ours to look into',
      'http://no-such-name.invalid/',
      'misconfigured',
      /does not resolve|No name server/,
    ],
    ['the address is no address', 'nonsense', 'misconfigured', /is not an address/],
    ['the address is of another protocol', 'ftp://127.0.0.1/', 'misconfigured', /http:\/\/ or https:\/\//],
    ['the address carries credentials', 'http://a:b@127.0.0.1/', 'misconfigured', /fields for credentials/],
    ['the address is multicast', 'http://224.0.0.1/', 'misconfigured', /multicast/],
  ];
  it.each(dialled)('when %s', async (_, url, kind, text) => {
    expect(await faultOf(url)).toMatchObject({ class: kind, text: expect.stringMatching(text) as string });
  });

  const statuses: readonly [string, number, FaultClass, RegExp][] = [
    ['the credentials are refused', 401, 'auth', /enter them again/],
    ['a right is missing', 403, 'auth', /lacks a right/],
    ['it is asked too often', 429, 'rate-limited', /again after 30/],
    ['it is sent on', 302, 'bad-reply', /https:\/\/new\.example\.nl\/ \(HTTP 302\): use that address/],
    ['the server fails', 500, 'bad-reply', /HTTP 500/],
  ];
  it.each(statuses)('when an answer is expected and %s', async (_, status, kind, text) => {
    const url = `${base}/${status}`;
    expect(await faultOf(url, { expectOk: true })).toMatchObject({
      class: kind,
      text: expect.stringMatching(text) as string,
    });
    expect(await ask(url)).toMatchObject({ status });
  });
});

describe('what may be dialled', () => {
  it('is not this machine, under any of its names, unless that was allowed', async () => {
    const { port } = new URL(base);
    const before = paths.length;
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '127.1',
      '127.0.0.1.',
    ])
      expect(await faultOf(`http://${host}:${port}/`, {}, { allowLoopback: false }), host).toMatchObject({
        class: 'misconfigured',
        text: expect.stringMatching(/is not dialled: it is the machine of Nachtwacht itself/) as string,
      });
    expect(paths).toHaveLength(before);
    expect(await ask(`http://localhost:${port}/`)).toMatchObject({ status: 200 });
  });
});

describe('the calls that a collector declares', () => {
  const allow: readonly AllowedCall[] = [
    { method: 'GET', path: '/api/status' },
    { method: 'GET', path: /\/api\/device\/[^/]+/ },
    { method: 'POST', path: '/api/check' },
  ];
  const rules: readonly [string, HttpRequest['method'], string, boolean][] = [
    ['a declared path is asked', 'GET', '/api/status', true],
    ['a query does not matter', 'GET', '/api/status?full=1', true],
    ['a pattern is asked', 'GET', '/api/device/7', true],
    ['another method is not', 'POST', '/api/status', false],
    ['a longer path is not', 'GET', '/api/status/reboot', false],
    ['a pattern without anchors opens no more than it shows', 'GET', '/api/device/7/reboot', false],
    ['nor in front', 'GET', '/other/api/device/7', false],
    ['dots that climb out are resolved first', 'GET', '/api/device/../reboot', false],
    ['encoded dots as well', 'GET', '/api/device/%2e%2e/reboot', false],
  ];
  it.each(rules)('%s', async (_, method, path, allowed) => {
    const before = paths.length;
    const call = ask(base + path, { method }, { allow });
    if (allowed) await expect(call).resolves.toMatchObject({ status: 200 });
    else await expect(call).rejects.toThrow('is not among the calls of this collector');
    expect(paths).toHaveLength(before + (allowed ? 1 : 0));
  });
});
