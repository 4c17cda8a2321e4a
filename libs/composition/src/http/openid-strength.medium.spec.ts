import { AUTH_ROUTES } from '@nachtwacht/features-identity';
import { totpOf } from '@nachtwacht/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { joined, startOpenIdWorld, type OpenIdWorld } from '../testing/openid-world';
import { addPerson, signInAs } from '../testing/people';
import { cookieOf, PERSON } from '../testing/whole-app';

const { password } = PERSON;

let world: OpenIdWorld;
let id: string;
let email: string;
/** Signs in at the service with a password alone, or with a second factor that the service asked for. */
let plain: string;
let proven: string;
beforeAll(async () => {
  world = await startOpenIdWorld({ SECOND_FACTOR: 'required', OIDC_MFA: 'amr=mfa' });
});
afterAll(async () => {
  await world.close();
});
beforeEach(async () => {
  ({ id, email } = await addPerson(world.app, { role: 'administrator' }));
  [plain, proven] = [crypto.randomUUID(), crypto.randomUUID()];
  world.service.people.set(plain, { amr: ['pwd'] });
  world.service.people.set(proven, { amr: ['pwd', 'mfa'] });
});

/** One link at a time: a person has one account elsewhere. */
async function enter(
  login: string,
): Promise<{ outcome: unknown; me: unknown; board: number; cookie: string }> {
  await world.app.db.owner(`DELETE FROM account WHERE user_id = $1 AND issuer IS NOT NULL`, [id]);
  await world.linked(id, login);
  const { status, body, cookie } = await world.go('sign-in', { login });
  const outcome = body['step'] ?? body['code'] ?? status;
  return { outcome, me: await world.me(cookie), board: await world.board(cookie), cookie };
}

async function withApp(): Promise<string> {
  const cookie = await signInAs(world.app, email);
  const enabled = await world.post('/two-factor/enable', { password }, cookie);
  const uri = String(enabled.body['totpURI']);
  await world.post('/two-factor/verify-totp', { code: totpOf(uri) }, cookie);
  return uri;
}

async function withPasskey(): Promise<void> {
  await world.app.db.owner(
    `INSERT INTO passkey (id, user_id, name, credential_id, public_key, counter, transports)
     VALUES (gen_random_uuid(), $1, 'Sleutel', $2, '\\x00', 0, '{}')`,
    [id, crypto.randomUUID()],
  );
}

describe('a sign-in by the service is worth what one by a password is:', () => {
  it('staff without a second factor have to set one up before anything else', async () => {
    expect(await enter(plain)).toMatchObject({ outcome: 'open', me: 'needed', board: 403 });
  });

  it('staff whose service has proven a second factor are in', async () => {
    expect(await enter(proven)).toMatchObject({ outcome: 'open', board: 200 });
  });

  it('which says nothing of a later sign-in by password', async () => {
    await enter(proven);
    const cookie = await signInAs(world.app, email);
    expect([await world.me(cookie), await world.board(cookie)]).toEqual(['needed', 403]);
  });

  it('who has an app is asked for its code', async () => {
    const uri = await withApp();
    const half = await enter(plain);
    expect(half).toMatchObject({ outcome: 'second-factor', me: 401, board: 401 });
    const next = totpOf(uri, Date.now() + 30_000);
    const whole = await world.post('/two-factor/verify-totp', { code: next }, half.cookie);
    expect(await world.board(whole.cookie)).toBe(200);
  });

  it('who has an app is not asked again where the service has proven a second factor', async () => {
    await withApp();
    expect(await enter(proven)).toMatchObject({ outcome: 'open', me: 'on', board: 200 });
  });

  it('who has a passkey alone is told to use it', async () => {
    await withPasskey();
    expect(await enter(plain)).toMatchObject({ outcome: 'passkey-needed', me: 401, board: 401 });
  });

  it('or comes in where the service has proven a second factor', async () => {
    await withPasskey();
    expect(await enter(proven)).toMatchObject({ outcome: 'open', board: 200 });
  });
});

describe('who knows the password elsewhere alone', () => {
  it.each(AUTH_ROUTES.map(({ method, path }) => [method, path] as const))(
    'is let in by no route: %s %s',
    async (method, path) => {
      await withApp();
      const { cookie: half } = await enter(plain);
      for (const cookie of ['', half]) {
        await world.app.db.owner('DELETE FROM rate_limit');
        const response = await world.app.fetch(`/api/auth${path}`, {
          method,
          headers: { cookie },
          ...(method === 'POST' && {
            json: { email: 'niemand@example.nl', password, code: '000000', search: '?code=x&state=y' },
          }),
        });
        const given = joined(half, cookieOf(response));
        expect.soft([await world.me(given), await world.board(given)], `with ${cookie}`).toEqual([401, 401]);
      }
    },
  );
});

describe('who has no password', () => {
  beforeEach(async () => {
    await world.app.db.owner('DELETE FROM account WHERE user_id = $1', [id]);
  });

  it('sets up the second step right after signing in', async () => {
    const { cookie } = await enter(plain);
    const enabled = await world.post('/two-factor/enable', {}, cookie);
    const code = totpOf(String(enabled.body['totpURI']));
    const whole = await world.post('/two-factor/verify-totp', { code }, cookie);
    expect([await world.me(whole.cookie), await world.board(whole.cookie)]).toEqual(['on', 200]);
  });

  it.each(['/two-factor/enable', '/two-factor/disable', '/two-factor/generate-backup-codes'])(
    'has to have signed in a moment ago for %s',
    async (path) => {
      const { cookie } = await enter(plain);
      await world.app.db.owner(
        `UPDATE session SET created_at = now() - interval '11 minutes' WHERE user_id = $1`,
        [id],
      );
      const answer = await world.post(path, {}, cookie);
      expect(answer).toMatchObject({ status: 403, body: { code: 'sign-in-again' } });
    },
  );

  it('who has one gives it, however fresh the session', async () => {
    const other = await addPerson(world.app, { role: 'viewer' });
    const cookie = await signInAs(world.app, other.email);
    expect((await world.post('/two-factor/enable', {}, cookie)).status).toBe(400);
  });
});
