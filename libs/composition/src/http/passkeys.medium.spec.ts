import { AUTH_ROUTES } from '@nachtwacht/features-identity';
import { createTestDatabase, PasskeyDevice, totpOf, type Manner } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PASSKEY_ORIGIN, PasskeyPerson, said } from '../testing/passkey-person';
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

describe('signing in by a passkey', () => {
  beforeEach(async () => {
    await person.add();
  });

  it('opens everything at once, and notes the use', async () => {
    const response = await person.signIn();
    const whole = cookieOf(response);
    expect(await response.json()).toEqual({});
    expect([await person.factor(whole), await person.board(whole), await person.factor()]).toEqual([
      'on',
      200,
      'on',
    ]);
    expect((await person.list())[0]?.lastUsedAt).not.toBeNull();
  });

  it('asks for nobody by name, and says of no passkey that it is there', async () => {
    const { options } = await person.begin('/passkey/sign-in-options', {}, '');
    expect(options).toMatchObject({ rpId: 'nw.example.nl', userVerification: 'required' });
    expect(options.allowCredentials ?? []).toEqual([]);
  });

  it.each<[string, Manner, unknown]>([
    ['a person.device that did not ask who holds it', { verified: false }, [401, 'passkey-unverified']],
    ['a page of somebody else', { origin: 'https://nw.example.com' }, [401, 'passkey-refused']],
    ['a page without encryption', { origin: 'http://nw.example.nl' }, [401, 'passkey-refused']],
    ['another port', { origin: `${PASSKEY_ORIGIN}:8443` }, [401, 'passkey-refused']],
    ['a key that says to be another’s', { userHandle: 'YW5kZXJz' }, [401, 'passkey-refused']],
    ['a key that says nobody’s name', { userHandle: '' }, [400, 'VALIDATION_ERROR']],
  ])('is refused from %s', async (_rule, manner, answer) => {
    const response = await person.signIn(manner);
    expect(await said(response)).toEqual(answer);
    expect(response.headers.getSetCookie().join()).not.toContain('session_token');
  });

  it('is refused to a key that nobody added, and to a forged signature', async () => {
    const stranger = new PasskeyDevice(PASSKEY_ORIGIN);
    expect(
      await said(await person.signIn({ userHandle: Buffer.from(person.id).toString('base64url') }, stranger)),
    ).toEqual([401, 'passkey-refused']);
    const { options, jar } = await person.begin('/passkey/sign-in-options', {}, '');
    const forged = stranger.sign(options, { userHandle: Buffer.from(person.id).toString('base64url') });
    const response = { ...forged, id: person.device.id, rawId: person.device.id };
    expect(await said(await person.auth('/passkey/sign-in', { response }, jar))).toEqual([
      401,
      'passkey-refused',
    ]);
  });

  it('answers a challenge once, also after it was refused, and twice at the same moment', async () => {
    const { options, jar } = await person.begin('/passkey/sign-in-options', {}, '');
    const response = person.device.sign(options);
    const both = await Promise.all([1, 2].map(() => person.auth('/passkey/sign-in', { response }, jar)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 400]);
    expect(await said(await person.auth('/passkey/sign-in', { response }, jar))).toEqual([
      400,
      'passkey-late',
    ]);
    const again = await person.begin('/passkey/sign-in-options', {}, '');
    const unverified = person.device.sign(again.options, { verified: false });
    await person.auth('/passkey/sign-in', { response: unverified }, again.jar);
    const late = await person.auth(
      '/passkey/sign-in',
      { response: person.device.sign(again.options) },
      again.jar,
    );
    expect(await said(late)).toEqual([400, 'passkey-late']);
  });

  it('answers a challenge of this browser alone, and within five minutes', async () => {
    const here = await person.begin('/passkey/sign-in-options', {}, '');
    const elsewhere = await person.begin('/passkey/sign-in-options', {}, '');
    for (const jar of ['', elsewhere.jar])
      expect(
        await said(
          await person.auth('/passkey/sign-in', { response: person.device.sign(here.options) }, jar),
        ),
      ).toEqual([400, 'passkey-late']);
    const after = async (seconds: number) => {
      const { options, jar } = await person.begin('/passkey/sign-in-options', {}, '');
      await app.db.owner(
        `UPDATE verification SET expires_at = expires_at - make_interval(secs => $1) WHERE identifier LIKE 'passkey|%'`,
        [seconds],
      );
      return said(await person.auth('/passkey/sign-in', { response: person.device.sign(options) }, jar));
    };
    expect([await after(270), await after(301)]).toEqual([OK, [400, 'passkey-late']]);
    await person.begin('/passkey/sign-in-options', {}, '');
    const over = `SELECT FROM verification WHERE identifier LIKE 'passkey|%' AND expires_at < now()`;
    expect(await app.db.owner(over)).toEqual([]);
  });

  it('goes on in a window whose challenge was given before that of another', async () => {
    const first = await person.begin('/passkey/sign-in-options', {}, '');
    const second = await person.begin('/passkey/sign-in-options', {}, first.jar);
    for (const { options } of [first, second])
      expect(
        (await person.auth('/passkey/sign-in', { response: person.device.sign(options) }, second.jar)).status,
      ).toBe(200);
  });

  it.each([
    ['runs back', 3],
    ['stands still', 9],
    ['is gone', 0],
  ])('is refused to a copy, whose counter %s, and that is written down', async (_rule, counter) => {
    expect(await said(await person.signIn({ counter: 9 }))).toEqual(OK);
    expect(await said(await person.signIn({ counter }))).toEqual([401, 'passkey-refused']);
    expect(await person.entries('passkey')).toMatchObject([
      { act: 'created' },
      { act: 'refused', actor: null, name: 'Telefoon', after: { counter_kept: 9, counter_shown: counter } },
    ]);
    expect(await said(await person.signIn({ counter: 10 }))).toEqual(OK);
  });

  it('by a key that does not count is let in every time', async () => {
    const uncounted = new PasskeyDevice(PASSKEY_ORIGIN);
    await person.add('Sleutelbos', uncounted, { counter: 0 });
    for (let time = 0; time < 2; time++)
      expect(await said(await person.signIn({ counter: 0 }, uncounted))).toEqual(OK);
  });

  it.each([
    ['who is blocked', `UPDATE "user" SET deactivated_at = now() WHERE id = $1`],
    ['whose role is none of ours', `UPDATE "user" SET role = 'janitor' WHERE id = $1`],
    ['of a customer without one', `UPDATE "user" SET role = 'owner' WHERE id = $1`],
  ])('is refused to somebody %s', async (_rule, change) => {
    await app.db.owner(change, [person.id]);
    expect(await said(await person.signIn())).toEqual([401, 'passkey-refused']);
    expect(await said(await person.auth('/passkey/add-options', { password }))).toEqual([401, 'signed-out']);
    expect((await app.fetch('/api/auth/passkey/list', { headers: { cookie: person.cookie } })).status).toBe(
      401,
    );
  });

  it('that is refused is written down on the account of whose key it is', async () => {
    await person.signIn({ verified: false });
    await expect
      .poll(() => person.entries('session'))
      .toContainEqual(expect.objectContaining({ act: 'refused', name: person.email }));
  });

  it('counts against the account, and the own network begins anew with each that is right', async () => {
    const from = { 'x-forwarded-for': '2001:db8:7:1::1' };
    const attempt = async (manner: Manner, headers: Record<string, string>) => {
      await app.db.owner(`DELETE FROM rate_limit WHERE key NOT LIKE 'account|%'`);
      const asked = await app.fetch('/api/auth/passkey/sign-in-options', { json: {} });
      const options = (await asked.json()) as { challenge: string };
      const json = { response: person.device.sign(options, manner) };
      return (
        await app.fetch('/api/auth/passkey/sign-in', {
          json,
          headers: { ...headers, cookie: cookieOf(asked) },
        })
      ).status;
    };
    await app.db.owner('DELETE FROM rate_limit');
    expect(await attempt({}, from)).toBe(200);
    const elsewhere: number[] = [];
    for (let index = 0; index < 12; index++)
      elsewhere.push(
        await attempt({ verified: false }, { 'x-forwarded-for': `2001:db8:8:${index.toString(16)}::1` }),
      );
    expect(elsewhere.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
    expect(elsewhere.at(-1)).toBe(429);
    await expect.poll(() => attempt({}, from)).toBe(200);
  });
});

describe('with a passkey and no app', () => {
  beforeEach(async () => {
    await person.add();
  });

  it('the password alone opens nothing, and says what does', async () => {
    const response = await person.withPassword();
    expect(response.headers.getSetCookie().join()).not.toContain('session_token');
    expect(await said(response)).toEqual([403, 'passkey-needed']);
  });

  it.each(AUTH_ROUTES.map(({ method, path }) => [method, path] as const))(
    '%s %s opens nothing to who knows the password alone',
    async (method, path) => {
      const half = cookieOf(await person.withPassword());
      await app.db.owner('DELETE FROM rate_limit');
      const stranger = new PasskeyDevice(PASSKEY_ORIGIN);
      const asked = await person.begin('/passkey/sign-in-options', {}, '');
      const response = stranger.sign(asked.options, {
        userHandle: Buffer.from(person.id).toString('base64url'),
      });
      const { id, email } = person;
      const everything = { email, password, code: '000000', name: 'x', id, response, confirmation: response };
      for (const jar of ['', half, asked.jar]) {
        const answer = await app.fetch(`/api/auth${path}`, {
          method,
          headers: { cookie: jar },
          ...(method === 'POST' && { json: everything }),
        });
        const given = [jar, cookieOf(answer)].join('; ');
        expect
          .soft([await person.factor(given), await person.board(given)], `with ${jar}`)
          .toEqual([401, 401]);
      }
      expect(await person.list()).toHaveLength(1);
    },
  );

  it('the password with an app that is added is asked for a code', async () => {
    const enabled = (await (await person.auth('/two-factor/enable', { password })).json()) as {
      totpURI: string;
    };
    const verified = await person.auth('/two-factor/verify-totp', { code: totpOf(enabled.totpURI) });
    expect(verified.status).toBe(200);
    expect(await (await person.withPassword()).json()).toMatchObject({ twoFactorRedirect: true });
    expect(await said(await person.signIn())).toEqual(OK);
  });
});

it.each([
  ['an address without https', { PUBLIC_URL: 'http://nw.example.nl' }, [409, 'passkeys-need-https']],
  ['the machine itself by its name', {}, OK],
])('at %s passkeys work only where browsers keep them', async (_rule, env, answer) => {
  const other = await startWholeApp(await createTestDatabase(), { env });
  try {
    expect(await said(await other.fetch('/api/auth/passkey/sign-in-options', { json: {} }))).toEqual(answer);
  } finally {
    await other.close();
  }
});
