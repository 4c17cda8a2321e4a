import { createTestDatabase } from '@nachtwacht/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PERSON, startWholeApp, type WholeApp } from '../testing/whole-app';

/** How one signs in, as it is set here. */
const RULES = { secondFactor: 'offered', openId: null };

let app: WholeApp;
beforeEach(async () => {
  app = await startWholeApp(await createTestDatabase());
});
afterEach(async () => {
  await app.close();
});

const setUp = async (over: object = {}) => {
  const response = await app.fetch('/api/setup', { json: { ...PERSON, token: app.setupToken, ...over } });
  const { code } = (await response.json()) as { code?: string };
  return [response.status, code];
};
const people = () => app.db.owner<{ email: string; role: string }>('SELECT email, role FROM "user"');

it('the link works once', async () => {
  expect(await (await app.fetch('/api/setup')).json()).toEqual({ open: true, ...RULES });
  expect(await setUp({ role: 'viewer', email: 'Iemand@Example.nl' })).toEqual([200, undefined]);
  expect(await people()).toEqual([{ email: 'iemand@example.nl', role: 'administrator' }]);
  expect(await setUp({ email: 'tweede@example.nl' })).toEqual([409, 'setup-done']);
  expect(await (await app.fetch('/api/setup')).json()).toEqual({ open: false, ...RULES });
  expect(await app.signIn()).toContain('session_token');
});

it('of many who use it at the same time one becomes the administrator', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 30 }, (_, index) => setUp({ email: `p${String(index)}@example.nl` })),
  );
  expect(outcomes.filter(([status]) => status === 200)).toHaveLength(1);
  expect(outcomes.filter(([status]) => status === 409)).toHaveLength(29);
  expect(await people()).toHaveLength(1);
  expect(await app.db.owner('SELECT FROM account')).toHaveLength(1);
});

it.each([
  ['a token that was never given', { token: 'x'.repeat(32) }, [403, 'setup-link']],
  ['no token', { token: undefined }, [400, 'invalid']],
  ['a short password', { password: 'elf tekens!' }, [400, 'invalid']],
  ['an endless password', { password: 'x'.repeat(201) }, [400, 'invalid']],
  ['something that is no address', { email: 'iemand' }, [400, 'invalid']],
])('%s makes nobody', async (_rule, over, answer) => {
  expect(await setUp(over)).toEqual(answer);
  expect(await people()).toEqual([]);
});

it('a person who was half made by a crash does not close the link for ever', async () => {
  await app.db.owner(
    `CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'crash'; END $$;
     CREATE TRIGGER crash BEFORE INSERT ON account FOR EACH ROW EXECUTE FUNCTION no()`,
  );
  expect((await setUp())[0]).toBe(500);
  await app.db.owner('DROP TRIGGER crash ON account');
  expect(await setUp()).toEqual([200, undefined]);
});
