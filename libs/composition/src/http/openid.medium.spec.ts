import { totpOf, visitOpenIdProvider } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, signInAs } from '../testing/people';
import { joined, startOpenIdWorld, type OpenIdWorld } from '../testing/openid-world';
import { PERSON } from '../testing/whole-app';

const { password } = PERSON;

let world: OpenIdWorld;
let administrator: string;
let customerId: string;
/** Under which name somebody signs in at the service: another one in each test. */
let login: string;
beforeAll(async () => {
  world = await startOpenIdWorld({ SECOND_FACTOR: 'offered' });
  administrator = await world.app.signIn();
  const [customer] = await world.app.db.owner<{ id: string }>(
    `INSERT INTO customer (id, name, code) VALUES (gen_random_uuid(), 'Praktijk', 'praktijk') RETURNING id`,
  );
  customerId = customer?.id ?? '';
});
afterAll(async () => {
  await world.close();
});
beforeEach(() => {
  login = crypto.randomUUID();
});

async function invited(email: string, grant: object = { role: 'viewer' }): Promise<string> {
  const response = await world.app.fetch('/api/invitations', {
    json: { email, customerId: null, period: null, endsAt: null, ...grant },
    headers: { cookie: administrator },
  });
  const { link } = (await response.json()) as { link: string };
  return link.split('token=')[1] ?? '';
}
const accepting = (token: string) => ({ token, name: 'Nieuwe collega', language: 'nl' });
const people = () => world.app.db.owner<{ email: string; name: string }>('SELECT email, name FROM "user"');
const own = async (cookie: string) =>
  (await (await world.app.fetch('/api/auth/openid/own', { headers: { cookie } })).json()) as object;
const acts = async (userId: string) => {
  const rows = await world.app.db.owner<{ body: string }>(
    `SELECT body FROM audit_entry WHERE actor_id = $1 ORDER BY at, seq`,
    [userId],
  );
  return rows.map(({ body }) => JSON.parse(body) as { act: string; after: Record<string, unknown> });
};

describe('whom nobody invited', () => {
  it('is told so, nobody is made whatever the service says of the address, and it is written down', async () => {
    const before = await people();
    world.service.people.set(login, {
      email: PERSON.email,
      email_verified: true,
      preferred_username: PERSON.email,
    });
    const answer = await world.go('sign-in', { login });
    expect(answer).toMatchObject({ status: 401, body: { code: 'openid-not-linked' } });
    expect(await world.me(answer.cookie)).toBe(401);
    expect(await people()).toEqual(before);
    const refused = () =>
      world.app.db.owner(`SELECT FROM audit_entry WHERE act = 'refused' AND thing = 'session'`);
    // It is written down once the answer is given.
    await expect.poll(async () => (await refused()).length).toBe(1);
  });
});

describe('by the link of an invitation', () => {
  it('somebody comes in with an account elsewhere, and by it alone from then on', async () => {
    const token = await invited('nieuw@example.nl');
    world.service.people.set(login, {
      preferred_username: 'nieuw@elders.example',
      email: 'x@elders.example',
    });
    const first = await world.go('accept', { login }, { json: accepting(token) });
    expect(first).toMatchObject({ status: 200, body: { step: 'open' } });
    expect([await world.me(first.cookie), await world.board(first.cookie)]).toEqual(['off', 200]);
    expect(await own(first.cookie)).toMatchObject({
      service: 'Werkaccount',
      link: { label: 'nieuw@elders.example' },
      hasPassword: false,
    });
    const again = await world.go('sign-in', { login }, { json: { returnTo: '/customers?tab=1' } });
    expect(again).toMatchObject({ status: 200, body: { step: 'open', returnTo: '/customers?tab=1' } });
    expect(await people()).toContainEqual({ email: 'nieuw@example.nl', name: 'Nieuwe collega' });
  });

  it('is written down: who came in, by what, and into whose chain', async () => {
    const token = await invited('praktijk@example.nl', { role: 'owner', customerId });
    await world.go('accept', { login }, { json: accepting(token) });
    const rows = await world.app.db.owner<{ body: string; customer_id: string | null }>(
      `SELECT body, customer_id FROM audit_entry
       WHERE actor_id = (SELECT id FROM "user" WHERE email = 'praktijk@example.nl') ORDER BY at, seq`,
    );
    const said = rows.map(({ body }) => JSON.parse(body) as { act: string; after: object });
    expect(said).toMatchObject([
      { act: 'linked', thing: 'user', after: { issuer: world.service.issuer } },
      { act: 'signed-in', after: { signed_in_by: 'Werkaccount' } },
    ]);
    expect(rows.map(({ customer_id }) => customer_id)).toEqual([customerId, customerId]);
    expect(JSON.stringify(said)).not.toContain(login);
  });

  it('the link works once', async () => {
    const token = await invited('eenmalig@example.nl');
    await world.go('accept', { login }, { json: accepting(token) });
    const again = await world.go('accept', { login: 'een ander' }, { json: accepting(token) });
    expect(again).toMatchObject({ status: 409, body: { code: 'invitation-over' } });
  });

  it('a link that was used meanwhile lets nobody in', async () => {
    const token = await invited('meanwhile@example.nl');
    const begun = await world.post('/openid/accept', accepting(token));
    await world.go('accept', { login }, { json: accepting(token) });
    const search = await visitOpenIdProvider(String(begun.body['url']), { login: 'een ander' });
    const late = await world.post('/openid/finish', { search }, begun.cookie);
    expect(late).toMatchObject({ status: 409, body: { code: 'invitation-over' } });
  });

  it('an account elsewhere that is somebody’s stays that person’s, and the link is not spent', async () => {
    await world.go('accept', { login }, { json: accepting(await invited('een@example.nl')) });
    const token = await invited('twee@example.nl');
    const taken = await world.go('accept', { login }, { json: accepting(token) });
    expect(taken).toMatchObject({ status: 409, body: { code: 'openid-identity-taken' } });
    expect(await people()).not.toContainEqual(expect.objectContaining({ email: 'twee@example.nl' }));
    const other = await world.go('accept', { login: crypto.randomUUID() }, { json: accepting(token) });
    expect(other.status).toBe(200);
  });

  it('a password is still possible, and no token, code or secret of the service is kept', async () => {
    await world.go('accept', { login }, { json: accepting(await invited('kaal@example.nl')) });
    const [row] = await world.app.db.owner<Record<string, unknown>>(
      'SELECT access_token, refresh_token, id_token, scope, password FROM account WHERE account_id = $1',
      [login],
    );
    expect(new Set(Object.values(row ?? { none: 1 }))).toEqual(new Set([null]));
  });
});

describe('somebody who is signed in', () => {
  let id: string;
  let email: string;
  let cookie: string;
  beforeEach(async () => {
    ({ id, email } = await addPerson(world.app, { role: 'viewer' }));
    cookie = await signInAs(world.app, email);
  });
  const link = (over: { password?: string; cookie?: string } = {}) =>
    world.go(
      'link',
      { login },
      { cookie: over.cookie ?? cookie, json: { password: over.password ?? password } },
    );

  it('links an account elsewhere with the password, and comes in by it', async () => {
    expect(await link()).toMatchObject({ status: 200, body: { step: 'linked' } });
    expect(await own(cookie)).toMatchObject({ link: { label: null }, hasPassword: true });
    const signedIn = await world.go('sign-in', { login });
    expect(await world.me(signedIn.cookie)).toBe('off');
    expect((await acts(id)).map(({ act }) => act)).toEqual(['signed-in', 'linked', 'signed-in']);
  });

  it.each([
    ['not with another password', { password: 'iets anders' }, 400, 'password-wrong'],
    ['not without a session', { cookie: '' }, 401, 'signed-out'],
  ])('%s', async (_rule, over, status, code) => {
    expect(await link(over)).toMatchObject({ status, body: { code } });
    expect(await own(cookie)).toMatchObject({ link: null });
  });

  it('not what is somebody else’s', async () => {
    const other = await addPerson(world.app, { role: 'viewer' });
    await world.linked(other.id, login);
    expect(await link()).toMatchObject({ status: 409, body: { code: 'openid-identity-taken' } });
  });

  it('not a second one', async () => {
    await link();
    login = crypto.randomUUID();
    expect(await link()).toMatchObject({ status: 409, body: { code: 'openid-linked-already' } });
  });

  it('not for somebody else who signed in on the way', async () => {
    const begun = await world.post('/openid/link', { password }, cookie);
    const other = await signInAs(world.app, (await addPerson(world.app, { role: 'viewer' })).email);
    const search = await visitOpenIdProvider(String(begun.body['url']), { login });
    const answer = await world.post('/openid/finish', { search }, joined(other, begun.cookie));
    expect(answer).toMatchObject({ status: 409, body: { code: 'openid-over' } });
    expect([await own(cookie), await own(other)]).toMatchObject([{ link: null }, { link: null }]);
  });

  it('takes the link away with the password, and every other session ends', async () => {
    await link();
    const other = await world.go('sign-in', { login });
    const wrong = await world.post('/openid/unlink', { password: 'iets anders' }, cookie);
    expect(wrong).toMatchObject({ status: 400, body: { code: 'password-wrong' } });
    expect((await world.post('/openid/unlink', { password }, cookie)).status).toBe(200);
    expect([await world.me(cookie), await world.me(other.cookie)]).toEqual(['off', 401]);
    expect(await world.go('sign-in', { login })).toMatchObject({ body: { code: 'openid-not-linked' } });
    expect((await acts(id)).map(({ act }) => act)).toContain('unlinked');
  });

  it('is told of both by mail, where there is a mail server', async () => {
    await world.app.db.owner(`INSERT INTO installation (name, value) VALUES ('mail', '{}')`);
    await link();
    await world.post('/openid/unlink', { password }, cookie);
    const told = await world.app.db.owner<{ kind: string }>(
      `SELECT body ->> 'kind' AS kind FROM letter WHERE recipient = $1 ORDER BY created_at`,
      [email],
    );
    await world.app.db.owner(`DELETE FROM installation WHERE name = 'mail'`);
    expect(told).toEqual([{ kind: 'account-linked' }, { kind: 'account-unlinked' }]);
  });

  it('keeps the only way in', async () => {
    await world.app.db.owner(`DELETE FROM account WHERE user_id = $1`, [id]);
    await world.linked(id, login);
    const answer = await world.post('/openid/unlink', { password }, cookie);
    expect(answer).toMatchObject({ status: 409, body: { code: 'openid-only-way' } });
  });
});

describe('who is linked', () => {
  let id: string;
  beforeEach(async () => {
    ({ id } = await addPerson(world.app, { role: 'viewer' }));
    await world.linked(id, login);
  });
  const change = (sql: string) => world.app.db.owner(`UPDATE "user" SET ${sql} WHERE id = $1`, [id]);

  it('comes in under another address and name than before', async () => {
    world.service.people.set(login, { email: 'nieuw@elders.example', preferred_username: 'nieuw' });
    expect((await world.go('sign-in', { login })).status).toBe(200);
  });

  it.each([
    ['who is blocked', 'deactivated_at = now()'],
    ['who has a role that does not exist', `role = 'janitor'`],
    ['somebody of a customer without a customer', `role = 'owner'`],
  ])('does not come in as %s, and no session is made', async (_rule, sql) => {
    await change(sql);
    const answer = await world.go('sign-in', { login });
    expect(answer).toMatchObject({ status: 401, body: { code: 'openid-not-let-in' } });
    expect(await world.app.db.owner('SELECT FROM session WHERE user_id = $1', [id])).toEqual([]);
  });

  it('does not come in past the end of the access', async () => {
    await change(`role = 'owner'`);
    await world.app.db.owner(
      `INSERT INTO customer_access (user_id, customer_id, ends_at) VALUES ($1, $2, now() - interval '1 minute')`,
      [id, customerId],
    );
    expect(await world.go('sign-in', { login })).toMatchObject({ body: { code: 'openid-not-let-in' } });
  });

  it('has a session as any other: twelve hours, over when left alone, over when blocked', async () => {
    const { cookie } = await world.go('sign-in', { login });
    const [session] = await world.app.db.owner<{ hours: number; signed_in_by: string }>(
      `SELECT round(extract(epoch FROM expires_at - now()) / 3600)::int AS hours, signed_in_by FROM session WHERE user_id = $1`,
      [id],
    );
    expect(session).toEqual({ hours: 12, signed_in_by: 'Werkaccount' });
    await world.app.db.owner(`UPDATE session SET used_at = now() - interval '3 hours' WHERE user_id = $1`, [
      id,
    ]);
    expect(await world.me(cookie)).toBe(401);
    const next = await world.go('sign-in', { login });
    await change('deactivated_at = now()');
    expect(await world.me(next.cookie)).toBe(401);
  });

  it('may try ten times a minute from one address', async () => {
    await world.app.db.owner('DELETE FROM rate_limit');
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++)
      statuses.push(
        (await world.app.fetch('/api/auth/openid/finish', { json: { search: '?state=x' } })).status,
      );
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 409), 429, 429]);
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    7,
  ])('is not led to %s afterwards', async (returnTo) => {
    const answer = await world.go('sign-in', { login }, { json: { returnTo } });
    expect(answer.body).toEqual({ step: 'open' });
  });

  it('is asked for the second step of the own app, as after a password', async () => {
    const person = await addPerson(world.app, { role: 'viewer' });
    const setting = await signInAs(world.app, person.email);
    const enabled = await world.post('/two-factor/enable', { password }, setting);
    const uri = String(enabled.body['totpURI']);
    await world.post('/two-factor/verify-totp', { code: totpOf(uri) }, setting);
    const name = crypto.randomUUID();
    await world.linked(person.id, name);
    const half = await world.go('sign-in', { login: name }, { json: { returnTo: '/audit' } });
    expect(half).toMatchObject({ status: 200, body: { step: 'second-factor', returnTo: '/audit' } });
    expect([await world.me(half.cookie), await world.board(half.cookie)]).toEqual([401, 401]);
    const wrong = await world.post('/two-factor/verify-totp', { code: '000000' }, half.cookie);
    expect(wrong.status).toBe(401);
    const next = totpOf(uri, Date.now() + 30_000);
    const whole = await world.post('/two-factor/verify-totp', { code: next }, half.cookie);
    expect([await world.me(whole.cookie), await world.board(whole.cookie)]).toEqual(['on', 200]);
    expect((await acts(person.id)).at(-1)).toMatchObject({
      act: 'signed-in',
      after: { signed_in_by: 'Werkaccount' },
    });
  });
});
