import { BUDGETS } from '@nachtwacht/domain';
import { createTestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, signInAs } from '../testing/people';
import { PERSON, startWholeApp, type WholeApp } from '../testing/whole-app';

const { burst } = BUDGETS['sign-in.account'];
const NEW = 'een heel ander wachtwoord';

let app: WholeApp;
let email: string;
let cookie: string;
beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase());
  await app.setUp();
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  ({ email } = await addPerson(app, { role: 'viewer' }));
  cookie = await signInAs(app, email);
  await app.db.owner('DELETE FROM budget');
});

/** From an address of its own each time, so that only the account is counted. */
let address = 0;
async function send(path: string, json: object, as = cookie): Promise<Response> {
  address += 1;
  // The library counts the address of a session as well; here it is the account that matters.
  await app.db.owner('DELETE FROM rate_limit');
  return app.fetch(path, {
    json,
    headers: { cookie: as, 'x-forwarded-for': `2001:db8:9:${address.toString(16)}::1` },
  });
}

const WAYS: [what: string, guess: (password: string) => Promise<Response>][] = [
  ['another password', (current) => send('/api/me/password', { current, password: NEW })],
  ['a second factor', (password) => send('/api/auth/two-factor/enable', { password })],
  ['no second factor', (password) => send('/api/auth/two-factor/disable', { password })],
  ['other recovery codes', (password) => send('/api/auth/two-factor/generate-backup-codes', { password })],
];

describe('whoever found a session open and guesses the password', () => {
  it.each(WAYS)('by asking for %s gets as many tries as at the door', async (_what, guess) => {
    const statuses: number[] = [];
    for (let index = 0; index < burst; index += 1) statuses.push((await guess('mis')).status);
    expect(new Set(statuses)).toEqual(new Set([400]));
    const refused = await guess(PERSON.password);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // One budget for every way, the door included.
    for (const [, other] of WAYS) expect((await other(PERSON.password)).status).toBe(429);
    const door = await send('/api/auth/sign-in/email', { email, password: PERSON.password }, '');
    expect(door.status).toBe(429);
  });

  it('does not keep its person from signing in where he did before', async () => {
    for (let index = 0; index <= burst; index += 1) await WAYS[0]?.[1]('mis');
    await app.db.owner('DELETE FROM rate_limit');
    const json = { email, password: PERSON.password };
    expect((await app.fetch('/api/auth/sign-in/email', { json })).status).toBe(200);
  });
});
