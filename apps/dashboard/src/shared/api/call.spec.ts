import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ROUTES } from '@nachtwacht/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from './api-error';
import { call } from './call';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let answer: Answer = () => undefined;
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close());

beforeEach(() => {
  const { port } = server.address() as AddressInfo;
  const real = globalThis.fetch;
  // A browser completes a path with its own origin; Node has none.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => real(`http://127.0.0.1:${port}${path}`, init));
});
afterEach(() => void vi.unstubAllGlobals());

function says(status: number, body: string, type = 'application/json'): Answer {
  return (_, response) => response.writeHead(status, { 'content-type': type }).end(body);
}

async function refusal(): Promise<ApiError> {
  const error: unknown = await call(ROUTES.setupState).catch((thrown: unknown) => thrown);
  if (!(error instanceof ApiError)) throw new Error('expected a refusal');
  return error;
}

describe('a call of the catalogue', () => {
  it('sends method, path, query and body, and gives the parsed reply', async () => {
    let seen = '';
    answer = (request, response) => {
      request.setEncoding('utf8').on('data', (chunk: string) => (seen += chunk));
      request.on('end', () => {
        seen = `${request.method} ${request.url} ${request.headers['content-type']} ${seen}`;
        response.end('{}');
      });
    };
    await call(ROUTES.setup, {
      body: { token: 't'.repeat(20), name: 'N', email: 'a@b.nl', password: 'x'.repeat(12) },
    });
    expect(seen).toBe(
      `POST /api/setup application/json {"token":"${'t'.repeat(20)}","name":"N","email":"a@b.nl","password":"xxxxxxxxxxxx"}`,
    );
  });

  it('takes an empty answer for nothing', async () => {
    answer = (_, response) => response.writeHead(204).end();
    await expect(call(ROUTES.cancelMaintenance, { params: { id: 'a' } })).resolves.toEqual({});
  });

  it.each<[string, Answer, Partial<ApiError>]>([
    [
      'a session that ended',
      says(401, '{"code":"x","message":"Sign in"}'),
      { kind: 'signed-out', status: 401 },
    ],
    [
      'a refusal with its reason',
      says(422, '{"code":"taken","message":"No"}'),
      { kind: 'refused', message: 'No' },
    ],
    ['a failing server', says(503, '{"code":"x","message":"y"}'), { kind: 'server' }],
    [
      'a proxy that answers with a page',
      says(502, '<h1>Bad gateway</h1>', 'text/html'),
      { kind: 'server', status: 502 },
    ],
    ['a reply of another version', says(200, '{"open":"perhaps"}'), { kind: 'bad-reply' }],
    ['a reply that is no JSON', says(200, '<html>'), { kind: 'bad-reply' }],
    ['a line that breaks', (request) => request.socket.destroy(), { kind: 'offline', status: null }],
  ])('names %s', async (_, given, expected) => {
    answer = given;
    await expect(refusal()).resolves.toMatchObject(expected);
  });

  it('tells what is wrong per field', async () => {
    answer = says(422, '{"code":"invalid","message":"No","fields":{"name":"too long"}}');
    expect((await refusal()).fields).toEqual({ name: 'too long' });
  });

  it('leaves a cancelled call what it is: no error to show', async () => {
    answer = () => undefined;
    const controller = new AbortController();
    const calling = call(ROUTES.setupState, { signal: controller.signal });
    controller.abort();
    await expect(calling).rejects.toHaveProperty('name', 'AbortError');
  });
});
