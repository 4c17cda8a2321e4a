import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OwnSession } from '@nachtwacht/contracts';
import { createTestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, signInAs } from '../testing/people';
import { PERSON, startWholeApp, type WholeApp } from '../testing/whole-app';

const LEAKED = 'welkom welkom welkom';
const NEW = 'een heel ander wachtwoord';

let folder: string;
let app: WholeApp;
let id: string;
let email: string;
let cookie: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nachtwacht-profile-'));
  const file = join(folder, 'leaked.txt');
  const hashes = [LEAKED, '123456789012'].map((word) =>
    createHash('sha1').update(word).digest('hex').toUpperCase(),
  );
  await writeFile(
    file,
    hashes
      .toSorted()
      .map((hash) => `${hash}:9\r\n`)
      .join(''),
  );
  app = await startWholeApp(await createTestDatabase(), { env: { BREACHED_PASSWORDS_FILE: file } });
  await app.setUp();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  ({ id, email } = await addPerson(app, { role: 'viewer' }));
  cookie = await signInAs(app, email);
});

const ask = (method: string, path: string, json?: object, as = cookie) =>
  app.fetch(`/api${path}`, { method, headers: { cookie: as }, ...(json && { json }) });
const status = async (as: string) => (await ask('GET', '/me', undefined, as)).status;
const sessions = async () => (await (await ask('GET', '/me/sessions')).json()) as OwnSession[];

describe('one’s own sessions', () => {
  it('are listed with this one marked, and nobody else’s', async () => {
    await signInAs(app, email);
    await signInAs(app, PERSON.email);
    const listed = await sessions();
    expect(listed).toHaveLength(2);
    expect(listed.filter(({ current }) => current)).toHaveLength(1);
    expect(listed[0]?.address).toMatch(/127\.0\.0\.1/);
    expect(JSON.stringify(listed)).not.toContain(cookie.split('=')[1]?.slice(0, 20));
  });

  it('end one by one, at once', async () => {
    const other = await signInAs(app, email);
    const [target] = (await sessions()).filter(({ current }) => !current);
    expect((await ask('POST', `/me/sessions/${target?.id ?? ''}/end`, {})).status).toBe(200);
    expect([await status(other), await status(cookie)]).toEqual([401, 200]);
  });

  it('end all but this one', async () => {
    const others = [await signInAs(app, email), await signInAs(app, email)];
    expect((await ask('POST', '/me/end-other-sessions', {})).status).toBe(200);
    expect(await Promise.all([...others, cookie].map(status))).toEqual([401, 401, 200]);
  });

  it('are not another’s to end', async () => {
    const stranger = await signInAs(app, PERSON.email);
    const [theirs] = await app.db.owner<{ id: string }>(
      'SELECT s.id FROM session s JOIN "user" u ON u.id = s.user_id WHERE u.email = $1 LIMIT 1',
      [PERSON.email],
    );
    expect((await ask('POST', `/me/sessions/${theirs?.id ?? ''}/end`, {})).status).toBe(404);
    expect(await status(stranger)).toBe(200);
  });

  it('end when nobody used them for two hours, and not before', async () => {
    await app.db.owner(`UPDATE session SET used_at = now() - interval '119 minutes' WHERE user_id = $1`, [
      id,
    ]);
    expect(await status(cookie)).toBe(200);
    const [row] = await app.db.owner<{ age: number }>(
      'SELECT extract(epoch FROM now() - used_at)::int AS age FROM session WHERE user_id = $1',
      [id],
    );
    expect(row?.age).toBeLessThan(60);
    await app.db.owner(`UPDATE session SET used_at = now() - interval '2 hours' WHERE user_id = $1`, [id]);
    expect(await status(cookie)).toBe(401);
    expect(await app.db.owner('SELECT FROM session WHERE user_id = $1', [id])).toEqual([]);
  });
});

describe('the password', () => {
  const change = async (json: object) => {
    const response = await ask('POST', '/me/password', json);
    const { fields } = (await response.json()) as { fields?: object };
    return [response.status, Object.keys(fields ?? {})];
  };

  it('is changed by who knows the present one; every other session ends', async () => {
    const other = await signInAs(app, email);
    expect(await change({ current: PERSON.password, password: NEW })).toEqual([200, []]);
    expect([await status(other), await status(cookie)]).toEqual([401, 200]);
    const signIn = (password: string) => app.fetch('/api/auth/sign-in/email', { json: { email, password } });
    expect((await signIn(PERSON.password)).status).toBe(401);
    expect((await signIn(NEW)).status).toBe(200);
  });

  it.each<[string, object, string[]]>([
    ['who does not know the present one', { current: 'iets anders', password: NEW }, ['current']],
    ['a short one', { current: PERSON.password, password: 'elf tekens!' }, ['password']],
    ['one of the list of leaked ones', { current: PERSON.password, password: LEAKED }, ['password']],
    ['nothing', {}, ['current', 'password']],
  ])('is not changed by or to %s', async (_rule, json, fields) => {
    expect(await change(json)).toEqual([400, fields]);
    expect(await status(cookie)).toBe(200);
  });

  it('of an invitation is looked for in the list too', async () => {
    const admin = await signInAs(app, PERSON.email);
    const made = await ask('POST', '/invitations', { email: 'nieuw@example.nl', role: 'viewer' }, admin);
    const { link } = (await made.json()) as { link: string };
    const token = new URL(link).hash.replace('#token=', '');
    const accepted = await app.fetch('/api/invitation/accept', {
      json: { token, name: 'Nieuw', password: LEAKED, language: 'nl' },
    });
    expect(accepted.status).toBe(400);
    expect(await accepted.json()).toHaveProperty('fields.password');
  });
});

it('the language is kept', async () => {
  expect(await (await ask('PATCH', '/me', { language: 'en' })).json()).toMatchObject({ language: 'en' });
  expect(await (await ask('GET', '/me')).json()).toMatchObject({ language: 'en' });
  expect((await ask('PATCH', '/me', { language: 'fr' })).status).toBe(400);
  expect((await ask('PATCH', '/me', { language: 'nl', role: 'administrator' })).status).toBe(200);
  expect(await (await ask('GET', '/me')).json()).toMatchObject({ role: 'viewer' });
});

it('a list of leaked passwords that is not there stops the start', async () => {
  const db = await createTestDatabase();
  const start = startWholeApp(db, { env: { BREACHED_PASSWORDS_FILE: join(folder, 'none') } });
  await expect(start).rejects.toThrow(/BREACHED_PASSWORDS_FILE names/);
  await db.drop();
});
