import { readEnvironment } from '@nachtwacht/server-kit';
import { expect, it } from 'vitest';
import { openIdSettings } from '../openid-settings';
import { startOpenIdWorld } from '../testing/openid-world';
import { addPerson } from '../testing/people';

it('a service that is away at the start is asked again; one that does not know us is told', async () => {
  const world = await startOpenIdWorld({ OIDC_CLIENT_SECRET: 'another secret' });
  try {
    world.service.goAway(true);
    expect(await world.post('/openid/sign-in', {})).toMatchObject({
      status: 424,
      body: { code: 'openid-away' },
    });
    world.service.goAway(false);
    const answer = await world.go('sign-in', { login: 'iemand' });
    expect(answer).toMatchObject({ status: 424, body: { code: 'openid-misconfigured' } });
  } finally {
    await world.close();
  }
});

const TENANT = '11111111-aaaa-4bbb-8ccc-000000000001';
const OTHER = '22222222-aaaa-4bbb-8ccc-000000000002';
const OBJECT = '33333333-aaaa-4bbb-8ccc-000000000003';

it('people of the tenants that are named come in by tenant and object, and nobody else', async () => {
  const world = await startOpenIdWorld({ OIDC_TENANTS: TENANT });
  try {
    const { id } = await addPerson(world.app, { role: 'viewer' });
    await world.linked(id, `${TENANT}:${OBJECT}`);
    const outcome = async (claims: Record<string, unknown>) => {
      const login = crypto.randomUUID();
      world.service.people.set(login, { email: 'jan@example.nl', ...claims });
      const { status, body } = await world.go('sign-in', { login });
      return body['code'] ?? status;
    };
    expect(await outcome({ tid: TENANT, oid: OBJECT })).toBe(200);
    expect(await outcome({ tid: TENANT, oid: OBJECT, email: 'anders@example.nl' })).toBe(200);
    expect(await outcome({ tid: OTHER, oid: OBJECT })).toBe('openid-wrong-tenant');
    expect(await outcome({ tid: TENANT, oid: OTHER })).toBe('openid-not-linked');
    expect(await outcome({ tid: TENANT })).toBe('openid-bad-answer');
    expect(await outcome({})).toBe('openid-bad-answer');
  } finally {
    await world.close();
  }
});

it('without a service none of its routes is served, and no page offers it', async () => {
  const world = await startOpenIdWorld({ OIDC_ISSUER: '', OIDC_CLIENT_ID: '' });
  try {
    const cookie = await world.app.signIn();
    const requests = [
      ['/openid/sign-in', {}],
      ['/openid/accept', { token: 'x'.repeat(32), name: 'x', language: 'nl' }],
      ['/openid/link', { password: 'x' }],
      ['/openid/finish', { search: '' }],
    ] as const;
    for (const [path, json] of requests)
      expect.soft((await world.post(path, json, cookie)).status, path).toBe(404);
    expect(await (await world.app.fetch('/api/setup')).json()).toMatchObject({ openId: null });
  } finally {
    await world.close();
  }
});

const settings = (env: Record<string, string>) =>
  openIdSettings(readEnvironment({ OIDC_CLIENT_ID: 'x', ...env }));
const ENTRA = 'https://login.microsoftonline.com';

it.each<[rule: string, env: Record<string, string>, expected: object]>([
  [
    'one tenant of Entra ID is that tenant',
    { OIDC_ISSUER: `${ENTRA}/${TENANT}/v2.0` },
    { tenants: [TENANT], name: 'Microsoft' },
  ],
  [
    'many tenants of Entra ID are those that are named',
    { OIDC_ISSUER: `${ENTRA}/organizations/v2.0`, OIDC_TENANTS: `${TENANT.toUpperCase()}, ${OTHER}` },
    { tenants: [TENANT, OTHER] },
  ],
  [
    'another service is called by its host',
    { OIDC_ISSUER: 'https://id.example.nl/realms/x' },
    { tenants: null, name: 'id.example.nl' },
  ],
  [
    'or as it is set',
    { OIDC_ISSUER: 'https://id.example.nl', OIDC_NAME: 'Praktijk' },
    { name: 'Praktijk', proof: null },
  ],
  [
    'a proof is a claim and words',
    { OIDC_ISSUER: 'https://id.example.nl', OIDC_MFA: 'amr=mfa,hwk' },
    { proof: { claim: 'amr', values: ['mfa', 'hwk'] } },
  ],
])('%s', async (_rule, env, expected) => {
  expect(await settings(env)).toMatchObject(expected);
});

it.each<[rule: string, env: Record<string, string>, words: RegExp]>([
  ['every tenant of Entra ID', { OIDC_ISSUER: `${ENTRA}/common/v2.0` }, /OIDC_TENANTS/],
  ['a tenant by its name', { OIDC_ISSUER: `${ENTRA}/example.onmicrosoft.com/v2.0` }, /OIDC_TENANTS/],
  [
    'a tenant that is no id',
    { OIDC_ISSUER: `${ENTRA}/common/v2.0`, OIDC_TENANTS: 'example.nl' },
    /no id of a tenant/,
  ],
  ['a service without encryption', { OIDC_ISSUER: 'http://id.example.nl' }, /https/],
  ['an application without a service', {}, /OIDC_ISSUER/],
  [
    'a service without an application',
    { OIDC_ISSUER: 'https://id.example.nl', OIDC_CLIENT_ID: '' },
    /OIDC_CLIENT_ID/,
  ],
  [
    'a file that is not there',
    { OIDC_ISSUER: 'https://id.example.nl', OIDC_CLIENT_SECRET_FILE: '/none' },
    /\/none/,
  ],
  ['a proof without words', { OIDC_ISSUER: 'https://id.example.nl', OIDC_MFA: 'amr=' }, /amr=mfa/],
])('the program does not start with %s', async (_rule, env, words) => {
  await expect((async () => settings(env))()).rejects.toThrow(words);
});
