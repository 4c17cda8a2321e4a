import type { AddressInfo } from 'node:net';
import type { AuthenticatedRequest } from '@nachtwacht/server-kit';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { refusalNotes, refusedRequests, type Refusal } from './refused-requests';

const refused: Refusal = { what: 'GET /api/x', address: '203.0.113.7' };

/** What is noted of a request that is answered with this status. */
async function notedOf(status: number): Promise<Refusal[]> {
  const notes: Refusal[] = [];
  const app = express();
  app.use(
    '/api',
    refusedRequests((note) => void notes.push(note)),
  );
  app.use((request: AuthenticatedRequest, response) => {
    request.actor = { id: 'p', name: 'P', role: 'viewer', scope: { kind: 'staff' } };
    response.status(status).send('geheim');
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const body = '{"password":"geheim"}';
  const url = `http://127.0.0.1:${String(port)}/api/customers/7?q=geheim`;
  await (await fetch(url, { method: 'POST', body, headers: { cookie: 'geheim' } })).text();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return notes;
}

describe('a request', () => {
  it.each([
    ['a form that is wrong', 400],
    ['what a role may not, or a page elsewhere', 403],
    ['too much at once', 413],
    ['what is no JSON', 415],
    ['too often', 429],
  ])(
    'that is refused for %s is noted by where it led and who asked, and nothing that was sent',
    async (_, status) => {
      expect(await notedOf(status)).toEqual([
        { what: 'POST /api/customers/7', status, person: 'p', address: '127.0.0.1' },
      ]);
    },
  );

  it.each([200, 304, 401, 404, 409])('that is answered with %d is not', async (status) => {
    expect(await notedOf(status)).toEqual([]);
  });
});

describe('notes', () => {
  it('are 60 a minute, and one that there were more', () => {
    const lines: unknown[] = [];
    let now = 0;
    const note = refusalNotes({ warn: (line: unknown) => void lines.push(line) }, { now: () => now });
    for (let count = 0; count < 100; count++) note(refused);
    expect(lines).toHaveLength(61);
    expect(lines.at(-1)).toMatch(/more requests/);
    now = 60_000;
    note(refused);
    expect(lines).toHaveLength(62);
  });
});
