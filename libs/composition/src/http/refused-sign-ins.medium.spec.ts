import { createTestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { PERSON, startWholeApp, type WholeApp } from '../testing/whole-app';

let app: WholeApp;
beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase());
  await app.setUp();
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  await app.db.owner('WITH b AS (DELETE FROM budget) DELETE FROM rate_limit');
});

const tryOnce = (email: string, password = 'een ander wachtwoord') =>
  app.fetch('/api/auth/sign-in/email', { json: { email, password } });

interface Said {
  readonly act: string;
  readonly actor: { readonly name: string } | null;
  readonly name: string | null;
  readonly after: Readonly<Record<string, unknown>>;
}

/** What was written down of sessions, oldest first, once there is this much. */
async function written(count: number): Promise<Said[]> {
  for (;;) {
    const rows = await app.db.owner<{ body: string }>(
      `SELECT body FROM audit_entry WHERE thing = 'session' ORDER BY seq`,
    );
    if (rows.length >= count) return rows.map(({ body }) => JSON.parse(body) as Said);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it('writes down who signed in, and from where somebody was refused, and never what was typed for an account', async () => {
  await tryOnce(PERSON.email.toUpperCase());
  await written(1);
  await tryOnce('mijn-wachtwoord-in-het-verkeerde@veld.nl');
  await written(2);
  await app.signIn();
  const said = await written(3);
  expect(said).toMatchObject([
    { act: 'refused', actor: null, name: PERSON.name, after: { known_account: true } },
    { act: 'refused', actor: null, name: null, after: { known_account: false } },
    { act: 'signed-in', actor: { name: PERSON.name } },
  ]);
  expect(said[0]?.after['ip_address']).toMatch(/127\.0\.0\.1/);
  expect(JSON.stringify(said)).not.toContain('veld.nl');
});
