import type { Invitation, InvitationMade, Person } from '@nachtwacht/contracts';
import { createTestDatabase, Rows } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, signInAs } from '../testing/people';
import { cookieOf, PERSON, startWholeApp, type WholeApp } from '../testing/whole-app';

const PASSWORD = 'nog een lang wachtwoord';

let app: WholeApp;
let customer: string;
let cookie: string;
beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase());
  await app.setUp();
  customer = await new Rows(app.db).customer({ name: 'Praktijk' });
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  await app.db.owner('DELETE FROM invitation');
  await app.db.owner(`DELETE FROM "user" WHERE email <> $1`, [PERSON.email]);
  await app.db.owner('WITH b AS (DELETE FROM budget) DELETE FROM rate_limit');
  cookie = await app.signIn();
});

async function ask<T>(method: string, path: string, json?: object): Promise<{ status: number; body: T }> {
  const response = await app.fetch(`/api${path}`, {
    method,
    headers: { cookie },
    ...(method !== 'GET' && { json: json ?? {} }),
  });
  return { status: response.status, body: (await response.json()) as T };
}
const people = async () => (await ask<Person[]>('GET', '/people')).body;
const own = async () => (await people()).find(({ email }) => email === PERSON.email)?.id ?? '';
const tokenOf = ({ link }: InvitationMade) =>
  new URLSearchParams(new URL(link ?? '').hash.slice(1)).get('token') ?? '';

async function invite(over: object = {}): Promise<InvitationMade> {
  const made = await ask<InvitationMade>('POST', '/invitations', {
    email: 'Nieuw@Example.nl',
    role: 'engineer',
    ...over,
  });
  expect(made.status).toBe(200);
  return made.body;
}
const accept = async (token: string, over: object = {}) => {
  const response = await app.fetch('/api/invitation/accept', {
    json: { token, name: 'Nieuw', password: PASSWORD, language: 'en', ...over },
  });
  const { code } = (await response.json()) as { code?: string };
  return [response.status, code];
};
const offer = async (token: string) => (await app.fetch('/api/invitation', { json: { token } })).status;
const signIn = (email: string) =>
  app.fetch('/api/auth/sign-in/email', { json: { email, password: PASSWORD } });

describe('an invitation', () => {
  it('lets its person in, as what was granted and nothing else', async () => {
    const made = await invite();
    expect(made.link).toMatch(/^http:\/\/localhost:\d+\/invitation#token=[\w-]{32}$/);
    expect(made).toMatchObject({ mailIsSetUp: false, invitation: { letter: null } });
    expect(await offer(tokenOf(made))).toBe(200);
    expect(await accept(tokenOf(made), { role: 'administrator', email: 'x@example.nl' })).toEqual([
      200,
      undefined,
    ]);
    const session = cookieOf(await signIn('nieuw@example.nl'));
    const me = await app.fetch('/api/me', { headers: { cookie: session } });
    expect(await me.json()).toMatchObject({ name: 'Nieuw', role: 'engineer', language: 'en' });
    expect((await ask<Invitation[]>('GET', '/invitations')).body).toEqual([]);
  });

  it('of an auditor carries the customer, the period and the end', async () => {
    const grant = {
      role: 'auditor',
      customerId: customer,
      period: { from: '2026-01-01', to: '2026-03-31' },
      endsAt: '2999-01-01T00:00:00.000Z',
    };
    const made = await invite(grant);
    expect(made.invitation).toMatchObject({ ...grant, customerName: 'Praktijk' });
    expect(await accept(tokenOf(made))).toEqual([200, undefined]);
    expect((await people()).find(({ role }) => role === 'auditor')).toMatchObject(grant);
    const session = cookieOf(await signIn('nieuw@example.nl'));
    const seen = await app.fetch('/api/customers', { headers: { cookie: session } });
    expect(await seen.json()).toMatchObject([{ id: customer }]);
  });

  it('works once, also for many at the same time', async () => {
    const token = tokenOf(await invite());
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => accept(token)));
    expect(outcomes.filter(([status]) => status === 200)).toHaveLength(1);
    expect(outcomes.filter(([, code]) => code === 'invitation-over')).toHaveLength(9);
    expect(await offer(token)).toBe(409);
  });

  it.each<[string, (made: InvitationMade) => Promise<unknown>]>([
    [
      'is over after 72 hours',
      () => app.db.owner(`UPDATE invitation SET expires_at = expires_at - interval '72 hours'`),
    ],
    [
      'is over when it is withdrawn',
      ({ invitation }) => ask('POST', `/invitations/${invitation.id}/withdraw`),
    ],
    ['has one link: the newest', ({ invitation }) => ask('POST', `/invitations/${invitation.id}/renew`)],
    ['gives way to a newer one of the same address', () => invite({ role: 'viewer' })],
  ])('%s', async (_rule, change) => {
    const made = await invite();
    await change(made);
    expect(await offer(tokenOf(made))).toBe(409);
    expect(await accept(tokenOf(made))).toEqual([409, 'invitation-over']);
    expect(await people()).toHaveLength(1);
  });

  it('works for 72 hours and not a minute longer', async () => {
    await invite();
    const [row] = await app.db.owner<{ minutes: number }>(
      'SELECT round(extract(epoch FROM expires_at - created_at) / 60)::int AS minutes FROM invitation',
    );
    expect(row?.minutes).toBe(72 * 60);
  });

  it('keeps the hash of its link alone', async () => {
    const token = tokenOf(await invite());
    const [row] = await app.db.owner<{ text: string }>('SELECT i::text AS text FROM invitation i');
    expect(row?.text).not.toContain(token);
  });

  it.each([
    ['an owner of no customer', { role: 'owner' }, ['customerId']],
    ['an auditor without period and end', { role: 'auditor' }, ['customerId', 'endsAt', 'period']],
    ['staff of a customer', { role: 'viewer', customerId: crypto.randomUUID() }, ['customerId']],
    ['a role that is none', { role: 'janitor' }, ['role']],
    ['something that is no address', { email: 'nieuw' }, ['email']],
  ])('of %s is refused', async (_rule, over, fields) => {
    const refused = await ask<{ fields: object }>('POST', '/invitations', {
      email: 'a@example.nl',
      role: 'viewer',
      ...over,
    });
    expect(refused.status).toBe(400);
    expect(Object.keys(refused.body.fields).toSorted()).toEqual(fields);
  });

  it('of somebody who is there already is refused', async () => {
    const refused = await ask('POST', '/invitations', { email: PERSON.email.toUpperCase(), role: 'viewer' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'person-known' } });
  });

  it('with an end that has passed is refused', async () => {
    const refused = await ask('POST', '/invitations', {
      email: 'a@example.nl',
      role: 'owner',
      customerId: customer,
      endsAt: '2020-01-01T00:00:00Z',
    });
    expect(refused).toMatchObject({
      status: 400,
      body: { fields: { endsAt: expect.any(String) as string } },
    });
  });

  it.each([
    ['a short password', { password: 'elf tekens!' }],
    ['no name', { name: ' ' }],
  ])('is not accepted with %s', async (_rule, over) => {
    const made = await invite();
    expect(await accept(tokenOf(made), over)).toEqual([400, 'invalid']);
    expect(await offer(tokenOf(made))).toBe(200);
  });
});

describe('somebody whose access changes', () => {
  it.each<[string, (id: string) => Promise<unknown>]>([
    ['is signed out by another role', (id) => ask('PATCH', `/people/${id}`, { role: 'viewer' })],
    ['is signed out by being deactivated', (id) => ask('POST', `/people/${id}/deactivate`)],
  ])('%s', async (_rule, change) => {
    const { id, email } = await addPerson(app, { role: 'engineer' });
    const session = await signInAs(app, email);
    await change(id);
    expect((await app.fetch('/api/me', { headers: { cookie: session } })).status).toBe(401);
    expect(await app.db.owner('SELECT FROM session WHERE user_id = $1', [id])).toEqual([]);
  });

  it('gets back in when reactivated, and not before', async () => {
    const { id, email } = await addPerson(app, { role: 'viewer' });
    await ask('POST', `/people/${id}/deactivate`);
    const me = async () =>
      (await app.fetch('/api/me', { headers: { cookie: await signInAs(app, email) } })).status;
    expect(await me()).toBe(401);
    expect((await ask<Person>('POST', `/people/${id}/reactivate`)).body.deactivatedAt).toBeNull();
    expect(await me()).toBe(200);
  });

  it('may become of a customer, and staff again', async () => {
    const { id } = await addPerson(app, { role: 'viewer' });
    const owner = await ask<Person>('PATCH', `/people/${id}`, { role: 'owner', customerId: customer });
    expect(owner.body).toMatchObject({ role: 'owner', customerName: 'Praktijk' });
    const staff = await ask<Person>('PATCH', `/people/${id}`, { role: 'engineer' });
    expect(staff.body).toMatchObject({ role: 'engineer', customerId: null });
  });

  it.each([
    ['PATCH', '', { role: 'viewer' }],
    ['POST', '/deactivate', {}],
    ['POST', '/reactivate', {}],
  ])('has to be there: %s %s', async (method, path, json) => {
    const answer = await ask(method, `/people/${crypto.randomUUID()}${path}`, json);
    expect(answer.status).toBe(404);
  });
});

describe('the last administrator', () => {
  it('can not be demoted or deactivated', async () => {
    const id = await own();
    const refused = { status: 409, body: { code: 'last-administrator' } };
    expect(await ask('PATCH', `/people/${id}`, { role: 'viewer' })).toMatchObject(refused);
    expect(await ask('POST', `/people/${id}/deactivate`)).toMatchObject(refused);
    expect((await ask('GET', '/people')).status).toBe(200);
  });

  it('is not who has left: of two, one who is deactivated does not count', async () => {
    const { id } = await addPerson(app, { role: 'administrator' });
    await ask('POST', `/people/${id}/deactivate`);
    expect((await ask('POST', `/people/${await own()}/deactivate`)).status).toBe(409);
  });

  it('stays when two demote each other at the same moment', async () => {
    const { id } = await addPerson(app, { role: 'administrator' });
    const mine = await own();
    const [one, two] = await Promise.all([
      ask('PATCH', `/people/${id}`, { role: 'viewer' }),
      ask('PATCH', `/people/${mine}`, { role: 'viewer' }),
    ]);
    expect([one.status, two.status].filter((status) => status === 200)).toHaveLength(1);
    const left = await app.db.owner(`SELECT FROM "user" WHERE role = 'administrator'`);
    expect(left).toHaveLength(1);
    await app.db.owner(`UPDATE "user" SET role = 'administrator' WHERE id = $1`, [mine]);
  });
});
