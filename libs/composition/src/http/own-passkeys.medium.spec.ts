import { AUTH_ROUTES } from '@nachtwacht/features-identity';
import { createTestDatabase, PasskeyDevice, type Manner } from '@nachtwacht/testing';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '@nachtwacht/contracts';
import { PASSKEY_ORIGIN, PasskeyPerson, said } from '../testing/passkey-person';
import { signInAs } from '../testing/people';
import { cookieOf, PERSON, startWholeApp, type WholeApp } from '../testing/whole-app';

const { password } = PERSON;
const OK = [200];

let app: WholeApp;
let person: PasskeyPerson;
beforeAll(async () => {
  app = await startWholeApp(await createTestDatabase(), {
    env: { SECOND_FACTOR: 'required', PUBLIC_URL: PASSKEY_ORIGIN },
  });
  await app.setUp();
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  person = await PasskeyPerson.enter(app);
});

function socketEnds(as: string): { opened: Promise<unknown>; cut: Promise<unknown> } {
  const socket = io(app.url, {
    path: '/api/socket',
    transports: ['websocket'],
    extraHeaders: { cookie: as, origin: PASSKEY_ORIGIN },
    reconnection: false,
    forceNew: true,
  });
  return {
    opened: new Promise((resolve, reject) => {
      socket.once('connect', () => {
        resolve(null);
      });
      socket.once('connect_error', reject);
    }),
    cut: new Promise((resolve) => socket.once('disconnect', resolve)),
  };
}

describe('a passkey that is added', () => {
  it('is the second factor that is required, and the session goes on', async () => {
    expect(await person.factor()).toBe('needed');
    expect(await said(await person.add('Telefoon van Jan'))).toEqual(OK);
    expect([await person.factor(), await person.board()]).toEqual(['on', 200]);
    expect(await person.list()).toMatchObject([{ name: 'Telefoon van Jan', lastUsedAt: null }]);
    expect(await person.entries('passkey')).toMatchObject([
      { act: 'created', name: 'Telefoon van Jan', actor: { id: person.id }, after: { person: person.email } },
    ]);
  });

  it('ends every other session of its person, and cuts what is open there', async () => {
    await person.add();
    const others = [cookieOf(await person.signIn()), cookieOf(await person.signIn())] as const;
    const socket = socketEnds(others[0]);
    await socket.opened;
    expect(await said(await person.add('Sleutel', new PasskeyDevice(PASSKEY_ORIGIN)))).toEqual(OK);
    expect(await socket.cut).toBe('io server disconnect');
    expect([await person.factor(others[0]), await person.factor(others[1]), await person.factor()]).toEqual([
      401,
      401,
      'on',
    ]);
  });

  it.each<[string, object, unknown]>([
    ['nothing but the session', {}, [400, 'invalid', 'password']],
    ['a wrong password', { password: 'iets anders' }, [400, 'invalid', 'password']],
  ])('is not added by %s', async (_rule, proof, answer) => {
    expect(await said(await person.auth('/passkey/add-options', proof))).toEqual(answer);
  });

  it('is added by who has no password within ten minutes of signing in', async () => {
    await app.db.owner('UPDATE account SET password = NULL WHERE user_id = $1', [person.id]);
    expect(await said(await person.add())).toEqual(OK);
    await app.db.owner(`UPDATE session SET created_at = now() - interval '11 minutes' WHERE user_id = $1`, [
      person.id,
    ]);
    expect(await said(await person.auth('/passkey/add-options', {}))).toEqual([403, 'sign-in-again']);
    expect(await said(await person.remove({}))).toEqual([403, 'sign-in-again']);
  });

  it('is added by another passkey instead of the password', async () => {
    await person.add();
    const { confirmation, jar } = await person.confirm();
    const { options, jar: next } = await person.begin('/passkey/add-options', { confirmation }, jar);
    const other = new PasskeyDevice(PASSKEY_ORIGIN);
    expect(
      await said(await person.auth('/passkey/add', { name: 'Laptop', response: other.make(options) }, next)),
    ).toEqual(OK);
    expect(await person.list()).toHaveLength(2);
  });

  it.each<[string, Manner, unknown]>([
    ['by a person.device that did not ask who holds it', { verified: false }, [403, 'passkey-unverified']],
    ['on a page of somebody else', { origin: 'https://nw.example.com' }, [400, 'passkey-not-made']],
    ['on a page without encryption', { origin: 'http://nw.example.nl' }, [400, 'passkey-not-made']],
  ])('is refused %s', async (_rule, manner, answer) => {
    expect(await said(await person.add('x', person.device, manner))).toEqual(answer);
    expect([await person.factor(), (await person.list()).length]).toEqual(['needed', 0]);
  });

  it('is refused a second time, for another person too', async () => {
    await person.add();
    expect(await said(await person.add())).toEqual([409, 'passkey-known']);
    const another = await PasskeyPerson.enter(app);
    expect(await said(await another.add('Telefoon', person.device))).toEqual([409, 'passkey-known']);
  });

  it('answers a challenge that was given in this session, for this, and not used', async () => {
    const { options, jar } = await person.begin('/passkey/add-options', { password });
    const other = await signInAs(app, person.email);
    const elsewhere = jar.replace(person.cookie, other);
    const response = person.device.make(options);
    expect(await said(await person.auth('/passkey/add', { name: 'x', response }, elsewhere))).toEqual([
      400,
      'passkey-late',
    ]);
    expect(await said(await person.auth('/passkey/add', { name: 'x', response }, jar))).toEqual([
      400,
      'passkey-late',
    ]);
    const asked = await person.begin('/passkey/sign-in-options');
    const made = person.device.make(asked.options);
    expect(await said(await person.auth('/passkey/add', { name: 'x', response: made }, asked.jar))).toEqual([
      400,
      'passkey-late',
    ]);
    expect(await person.list()).toEqual([]);
  });
});

describe('a passkey that is removed', () => {
  beforeEach(async () => {
    await person.add('Oud');
    await person.add('Nieuw', new PasskeyDevice(PASSKEY_ORIGIN));
  });

  it('lets nobody in any more; the other sessions end, and it is written down', async () => {
    const other = cookieOf(await person.signIn());
    expect(await said(await person.remove())).toEqual(OK);
    expect(await said(await person.signIn())).toEqual([401, 'passkey-refused']);
    expect([await person.factor(other), await person.factor()]).toEqual([401, 'on']);
    expect((await person.list()).map(({ name }) => name)).toEqual(['Nieuw']);
    expect((await person.entries('passkey')).at(-1)).toMatchObject({
      act: 'removed',
      name: 'Oud',
      actor: { id: person.id },
    });
  });

  it('is removed by the password or a passkey, and by nothing less', async () => {
    expect(await said(await person.remove({}))).toEqual([400, 'invalid', 'password']);
    expect(await said(await person.remove({ password: 'iets anders' }))).toEqual([
      400,
      'invalid',
      'password',
    ]);
    const { confirmation, jar } = await person.confirm();
    const [{ id: which } = { id: '' }] = await person.list();
    expect(await said(await person.auth('/passkey/remove', { id: which, confirmation }, jar))).toEqual(OK);
    expect(await said(await person.auth('/passkey/remove', { id: which, confirmation }, jar))).toEqual([
      400,
      'passkey-late',
    ]);
  });

  it('is one’s own, and proved by one’s own', async () => {
    const { confirmation } = await person.confirm();
    const [{ id: theirs } = { id: '' }] = await person.list();
    const stranger = await PasskeyPerson.enter(app, { role: 'viewer' });
    expect(await said(await stranger.auth('/passkey/remove', { id: theirs, password }))).toEqual([
      404,
      'not-found',
    ]);
    const { options, jar } = await stranger.begin('/passkey/confirm-options');
    const answered = { id: theirs, confirmation: person.device.sign(options) };
    expect(await said(await stranger.auth('/passkey/remove', answered, jar))).toEqual([
      403,
      'passkey-refused',
    ]);
    expect(await said(await stranger.auth('/passkey/remove', { id: theirs, confirmation }, jar))).toEqual([
      400,
      'passkey-late',
    ]);
  });

  it('is not the last second factor of staff, however quickly', async () => {
    const [first, second] = await person.list();
    const both = await Promise.all(
      [first, second].map((each) => person.auth('/passkey/remove', { id: each?.id, password })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await said(await person.remove())).toEqual([409, 'last-second-factor']);
    expect([await person.factor(), (await person.list()).length]).toEqual(['on', 1]);
  });

  it('may be the last one of a customer’s person, for whom the password is enough again', async () => {
    const [customer] = await app.db.owner<{ id: string }>(
      `INSERT INTO customer (id, name, code) VALUES (gen_random_uuid(), 'Praktijk', 'praktijk') RETURNING id`,
    );
    const owner = await PasskeyPerson.enter(app, { role: 'owner', customerId: customer?.id ?? '' });
    await owner.add('Mijn telefoon', new PasskeyDevice(PASSKEY_ORIGIN));
    expect([await owner.factor(), (await owner.withPassword()).status]).toEqual(['on', 403]);
    expect(await said(await owner.remove())).toEqual(OK);
    expect([await owner.factor(), (await owner.withPassword()).status]).toEqual(['off', 200]);
    const chains = await app.db.owner(
      `SELECT DISTINCT customer_id FROM audit_entry WHERE thing = 'passkey' AND actor_id = $1`,
      [owner.id],
    );
    expect(chains).toEqual([{ customer_id: customer?.id }]);
  });

  it('goes with all second factors of who lost them, by an administrator', async () => {
    const administrator = await PasskeyPerson.enter(app);
    await administrator.add('Van de beheerder');
    const reset = await app.fetch(`/api/people/${person.id}/reset-second-factor`, {
      json: {},
      headers: { cookie: administrator.cookie },
    });
    expect((await reset.json()) as Person).toMatchObject({ secondFactor: false });
    expect(await person.factor()).toBe(401);
    expect(await said(await person.signIn())).toEqual([401, 'passkey-refused']);
  });
});

it('of 20 passkeys none is added any more', async () => {
  await app.db.owner(
    `INSERT INTO passkey (id, user_id, name, credential_id, public_key, counter, transports)
     SELECT gen_random_uuid(), $1, 'x', replace(gen_random_uuid()::text, '-', ''), '', 0, '{}' FROM generate_series(1, 20)`,
    [person.id],
  );
  expect(await said(await person.add())).toEqual([409, 'passkeys-full']);
});

describe('of one’s own passkeys', () => {
  const made = new PasskeyDevice(PASSKEY_ORIGIN).make({ challenge: 'eA' });
  const asked: [method: string, path: string, body: object][] = [
    ['GET', '/passkey/list', {}],
    ['POST', '/passkey/confirm-options', {}],
    ['POST', '/passkey/add-options', { password }],
    ['POST', '/passkey/add', { name: 'x', response: made }],
    ['POST', '/passkey/remove', { id: crypto.randomUUID(), password }],
  ];
  const ask = (cookie: string, [method, path, body]: (typeof asked)[number]) =>
    app.fetch(`/api/auth${path}`, {
      method,
      headers: { cookie },
      ...(method === 'POST' && { json: body }),
    });

  it('every route is looked at here', () => {
    const own = AUTH_ROUTES.filter(({ path }) => /^\/passkey\/(?!sign-in)/.test(path));
    expect(asked.map(([method, path]) => `${method} ${path}`)).toEqual(
      own.map(({ method, path }) => `${method} ${path}`),
    );
  });

  it.each(asked)('%s %s asks for a session that is open, of somebody who is let in', async (...call) => {
    expect(await said(await ask('', call))).toEqual([401, 'signed-out']);
    await app.db.owner(`UPDATE session SET used_at = now() - interval '2 hours' WHERE user_id = $1`, [
      person.id,
    ]);
    expect(await said(await ask(person.cookie, call))).toEqual([401, 'signed-out']);
  });

  it.each(asked.filter(([method]) => method === 'POST'))(
    '%s %s changes nothing for who looks as a customer',
    async (...call) => {
      await app.db.owner(
        `WITH customer AS (INSERT INTO customer (id, name, code) VALUES (gen_random_uuid(), 'Zuid', $2) RETURNING id)
         INSERT INTO customer_view (id, session_id, user_id, as_customer_id, customer_name, reason)
         SELECT gen_random_uuid(), s.id, s.user_id, c.id, 'Zuid', 'x' FROM session s, customer c WHERE s.user_id = $1`,
        [person.id, crypto.randomUUID()],
      );
      expect(await said(await ask(person.cookie, call))).toEqual([403, 'viewing-as-customer']);
    },
  );
});
