import type { TokenMade } from '@nachtwacht/contracts';
import { createTestDatabase, totpOf } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, signInAs } from '../testing/people';
import { cookieOf, PERSON, startWholeApp, type WholeApp } from '../testing/whole-app';

const { password } = PERSON;
const STEP_MS = 30_000;

let app: WholeApp;
let id: string;
let email: string;
let cookie: string;
let uri: string;
beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase(), { env: { SECOND_FACTOR: 'required' } });
  await app.setUp();
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  await app.db.owner('WITH b AS (DELETE FROM budget) DELETE FROM rate_limit');
  ({ id, email } = await addPerson(app, { role: 'administrator' }));
  cookie = await signInAs(app, email);
  const enabled = await auth('/two-factor/enable', { password });
  uri = ((await enabled.json()) as { totpURI: string }).totpURI;
  const verified = await verify(codeNow(), cookie);
  expect(verified.status).toBe(200);
  cookie = cookieOf(verified);
});

const auth = (path: string, json: object, as = cookie) =>
  app.fetch(`/api/auth${path}`, { json, headers: { cookie: as } });
const verify = (code: string, as: string) => auth('/two-factor/verify-totp', { code }, as);
const codeNow = () => totpOf(uri);
const nextCode = () => totpOf(uri, Date.now() + STEP_MS);
const half = async () => cookieOf(await auth('/sign-in/email', { email, password }, ''));
const sessions = async () => (await app.db.owner('SELECT FROM session WHERE user_id = $1', [id])).length;

describe('a code of the app', () => {
  it('that was right opens nothing a second time', async () => {
    const code = nextCode();
    expect((await verify(code, await half())).status).toBe(200);
    const before = await sessions();
    const again = await verify(code, await half());
    expect(again.status).toBe(401);
    expect(await again.json()).toMatchObject({ code: 'code-used' });
    expect(again.headers.getSetCookie().join()).not.toContain('session_token');
    expect(await sessions()).toBe(before);
  });

  it('with which it was set up does not sign in', async () => {
    // The same one: all of its 90 seconds are not over.
    const code = totpOf(uri);
    await app.db.owner(`DELETE FROM budget WHERE name = 'code.once'`);
    expect((await verify(code, cookie)).status).toBe(200);
    expect((await verify(code, await half())).status).toBe(401);
  });

  it('opens one session, however many send it at the same moment', async () => {
    const code = nextCode();
    const halves = await Promise.all(Array.from({ length: 6 }, half));
    const before = await sessions();
    const statuses = (await Promise.all(halves.map((each) => verify(code, each)))).map(
      ({ status }) => status,
    );
    expect(statuses.toSorted()).toEqual([200, 401, 401, 401, 401, 401]);
    expect(await sessions()).toBe(before + 1);
  });

  it('of somebody else is another one, also when it reads the same', async () => {
    const code = nextCode();
    expect((await verify(code, await half())).status).toBe(200);
    const other = await addPerson(app, { role: 'administrator' });
    await app.db.owner(
      `INSERT INTO two_factor (id, user_id, secret, backup_codes)
       SELECT $1, $2, secret, backup_codes FROM two_factor WHERE user_id = $3`,
      [crypto.randomUUID(), other.id, id],
    );
    await app.db.owner('UPDATE "user" SET two_factor_enabled = true WHERE id = $1', [other.id]);
    const theirs = cookieOf(await auth('/sign-in/email', { email: other.email, password }, ''));
    expect((await verify(code, theirs)).status).toBe(200);
  });
});

describe('a token', () => {
  const call = async ({ secret }: TokenMade) =>
    (await fetch(`${app.url}/api/customers`, { headers: { authorization: `Bearer ${secret}` } })).status;
  const make = (as = cookie) =>
    app.fetch('/api/tokens', {
      json: { name: 'p', permissions: ['read'], customerId: null, days: 1 },
      headers: { cookie: as },
    });

  it('works as long as its maker has the second factor that is required, and again with a new one', async () => {
    const made = (await (await make()).json()) as TokenMade;
    expect(await call(made)).toBe(200);
    await app.db.owner('DELETE FROM two_factor WHERE user_id = $1', [id]);
    await app.db.owner('UPDATE "user" SET two_factor_enabled = false WHERE id = $1', [id]);
    expect(await call(made)).toBe(401);
    await app.db.owner('UPDATE "user" SET two_factor_enabled = true WHERE id = $1', [id]);
    expect(await call(made)).toBe(200);
  });

  it('is not made by who has to set up a second factor first', async () => {
    const { email: without } = await addPerson(app, { role: 'administrator' });
    const refused = await make(await signInAs(app, without));
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'second-factor-needed' });
  });
});
