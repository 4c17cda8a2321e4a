import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpenIdClient } from './openid-client';

let server: Server;
let issuer: string;
/** Whom the service says to be. */
let said: string;
beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ issuer: said, authorization_endpoint: `${issuer}/authorize` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.close();
});

const begin = () =>
  new OpenIdClient(
    { issuer, clientId: 'nachtwacht', clientSecret: null, name: 'Service', tenants: null, proof: null },
    'https://nw.example.nl',
    () => undefined,
  ).begin();

describe('a service', () => {
  it('that says to be the one that was set is gone to, with what ties the answer to this attempt', async () => {
    said = issuer;
    const [first, second] = [await begin(), await begin()];
    const asked = new URL(first.url).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('response_type')).toBe('code');
    expect([asked.get('state'), asked.get('nonce')]).toEqual([first.checks.state, first.checks.nonce]);
    expect(first.url).not.toContain(first.checks.verifier);
    for (const name of ['state', 'nonce', 'verifier'] as const) {
      expect(first.checks[name]).toMatch(/^[\w-]{43}$/);
      expect(first.checks[name]).not.toBe(second.checks[name]);
    }
  });

  it.each([
    ['another one', () => 'https://elsewhere.example'],
    ['the same with a path', () => `${issuer}/tenant`],
    ['the same at another port', () => 'http://127.0.0.1:1'],
  ])('that says to be %s is not gone to', async (_rule, other) => {
    said = other();
    await expect(begin()).rejects.toMatchObject({ body: { code: 'openid-bad-answer' } });
  });
});
