import { changed, OPENID_CLIENT, SigningKey, visitOpenIdProvider } from '@nachtwacht/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson } from '../testing/people';
import { startOpenIdWorld, type Answer, type OpenIdWorld } from '../testing/openid-world';

let world: OpenIdWorld;
let login: string;
beforeAll(async () => {
  world = await startOpenIdWorld();
});
afterAll(async () => {
  await world.close();
});
beforeEach(async () => {
  login = crypto.randomUUID();
  const { id } = await addPerson(world.app, { role: 'viewer' });
  await world.linked(id, login);
});
afterEach(async () => {
  world.service.tamper(null);
  expect(await world.app.db.owner(`SELECT FROM session WHERE signed_in_by IS NOT NULL`)).toEqual([]);
});

const code = ({ status, body }: Answer) => `${String(status)} ${String(body['code'])}`;
const OVER = '409 openid-over';
const UNTRUSTED = '424 openid-bad-answer';

describe('what comes back through the browser', () => {
  const put = (name: string, value: string) => (search: string) => {
    const said = new URLSearchParams(search);
    said.set(name, value);
    return `?${said.toString()}`;
  };
  it.each<[rule: string, bend: (search: string) => string, refused: string]>([
    ['has another state', put('state', 'x'), OVER],
    ['has no state', (search) => search.replace(/state=[^&]*/, ''), OVER],
    ['has two states', (search) => `${search}&state=x`, UNTRUSTED],
    ['has another code', put('code', 'x'), OVER],
    ['has no code', (search) => search.replace(/code=[^&]*/, ''), UNTRUSTED],
    ['is of another issuer', put('iss', 'https://elsewhere.example'), UNTRUSTED],
    ['is empty', () => '', OVER],
  ])('opens nothing when it %s', async (_rule, bend, refused) => {
    expect(code(await world.go('sign-in', { login }, { bend }))).toBe(refused);
  });

  it('opens nothing in another browser, nor without the one that began', async () => {
    const [mine, theirs] = [await world.post('/openid/sign-in', {}), await world.post('/openid/sign-in', {})];
    const search = await visitOpenIdProvider(String(theirs.body['url']), { login });
    expect(code(await world.post('/openid/finish', { search }, mine.cookie))).toBe(OVER);
    expect(code(await world.post('/openid/finish', { search }))).toBe(OVER);
  });

  it('opens nothing a second time: neither the way nor the code', async () => {
    const begun = await world.post('/openid/sign-in', {});
    const search = await visitOpenIdProvider(String(begun.body['url']), { login });
    const finish = () => world.post('/openid/finish', { search }, begun.cookie);
    expect((await finish()).status).toBe(200);
    await world.app.db.owner('DELETE FROM session');
    expect(code(await finish())).toBe(OVER);
    const spent = new URLSearchParams(search).get('code') ?? '';
    const again = await world.go('sign-in', { login }, { bend: put('code', spent) });
    expect(code(again)).toBe(OVER);
  });

  it('opens nothing after ten minutes', async () => {
    const begun = await world.post('/openid/sign-in', {});
    const search = await visitOpenIdProvider(String(begun.body['url']), { login });
    await world.app.db.owner(`UPDATE verification SET expires_at = now() - interval '1 second'`);
    expect(code(await world.post('/openid/finish', { search }, begun.cookie))).toBe(OVER);
  });

  it('leaves nothing behind of who never came back', async () => {
    for (let attempt = 0; attempt < 3; attempt++) {
      await world.post('/openid/sign-in', {});
      await world.app.db.owner(`UPDATE verification SET expires_at = now() - interval '1 second'`);
    }
    expect(await world.app.db.owner('SELECT FROM verification')).toHaveLength(1);
  });

  it('says that the person did not want to', async () => {
    expect(code(await world.go('sign-in', { deny: true }))).toBe('403 openid-denied');
  });
});

describe('an ID token', () => {
  const now = () => Math.floor(Date.now() / 1_000);
  const sign = (claims: Record<string, unknown>) => world.service.sign(claims);
  const stranger = new SigningKey();
  const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
  it.each<[rule: string, change: (token: string) => string, refused: string]>([
    ['changed on the way', (token) => token.replace(/\.[^.]*\./, `.${part({ sub: login })}.`), UNTRUSTED],
    ['with another signature', (token) => `${token.slice(0, -8)}AAAAAAAA`, UNTRUSTED],
    ['without a signature', (token) => token.replace(/[^.]*$/, ''), UNTRUSTED],
    [
      'that says it needs none',
      (token) => `${part({ alg: 'none' })}.${token.split('.')[1] ?? ''}.`,
      UNTRUSTED,
    ],
    ['signed by a stranger', (token) => changed((claims) => stranger.sign(claims), {})(token), UNTRUSTED],
    ['of another issuer', (token) => changed(sign, { iss: 'https://elsewhere.example' })(token), UNTRUSTED],
    ['for another application', (token) => changed(sign, { aud: 'another' })(token), UNTRUSTED],
    [
      'for several applications',
      (token) => changed(sign, { aud: [OPENID_CLIENT.id, 'another'] })(token),
      UNTRUSTED,
    ],
    ['of another attempt', (token) => changed(sign, { nonce: 'x' })(token), UNTRUSTED],
    ['of no attempt', (token) => changed(sign, { nonce: undefined })(token), UNTRUSTED],
    ['that is over', (token) => changed(sign, { exp: now() - 120 })(token), '424 openid-clock'],
    ['of a clock that runs ahead', (token) => changed(sign, { nbf: now() + 600 })(token), '424 openid-clock'],
    ['about nobody', (token) => changed(sign, { sub: undefined })(token), UNTRUSTED],
    ['that is none', () => 'x', UNTRUSTED],
  ])('%s opens nothing', async (_rule, change, refused) => {
    world.service.tamper(change);
    expect(code(await world.go('sign-in', { login }))).toBe(refused);
  });

  it('of a clock that is half a minute off is taken', async () => {
    world.service.tamper((token) => changed(sign, { exp: now() - 20 })(token));
    expect((await world.go('sign-in', { login })).status).toBe(200);
    await world.app.db.owner('DELETE FROM session');
  });
});

describe('a service that does not answer', () => {
  afterEach(() => {
    world.service.goAway(false);
  });
  const AWAY = '424 openid-away';

  it('after it was known is told, and signing in by password goes on', async () => {
    world.service.goAway(true);
    const begun = await world.post('/openid/sign-in', {});
    expect(begun.status).toBe(200);
    expect(await world.app.signIn()).toContain('session_token');
  });

  it('while the person comes back is told', async () => {
    const begun = await world.post('/openid/sign-in', {});
    const search = await visitOpenIdProvider(String(begun.body['url']), { login });
    world.service.goAway(true);
    expect(code(await world.post('/openid/finish', { search }, begun.cookie))).toBe(AWAY);
  });
});
