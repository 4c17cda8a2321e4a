import { randomUUID } from 'node:crypto';
import {
  createTestDatabase,
  OPENID_CLIENT,
  startOpenIdProvider,
  visitOpenIdProvider,
  type TestDatabase,
  type TestOpenIdProvider,
  type Visit,
} from '@nachtwacht/testing';
import { cookieOf, startWholeApp, type WholeApp } from './whole-app';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** Of this answer alone. */
  readonly cookie: string;
}

export interface OpenIdWorld {
  readonly app: WholeApp<TestDatabase>;
  readonly service: TestOpenIdProvider;
  /** As a page of ours does; attempts before this one are not counted. */
  post(path: string, json: object, cookie?: string): Promise<Answer>;
  /** From `/openid/<way>` over the service and back; `bend` changes what the service says to the browser. */
  go(
    way: 'sign-in' | 'accept' | 'link',
    visit: Visit,
    given?: { readonly json?: object; readonly cookie?: string; readonly bend?: (search: string) => string },
  ): Promise<Answer>;
  /** Links somebody past every rule: how that comes about has a spec of its own. */
  linked(userId: string, subject: string): Promise<void>;
  /** What `/me` says: the second factor of who is signed in, or the status. */
  me(cookie: string): Promise<unknown>;
  board(cookie: string): Promise<number>;
  close(): Promise<void>;
}

/** The product and a real OpenID service. */
export async function startOpenIdWorld(env: Readonly<Record<string, string>> = {}): Promise<OpenIdWorld> {
  const service = await startOpenIdProvider();
  const app = await startWholeApp(await createTestDatabase(), {
    env: {
      OIDC_ISSUER: service.issuer,
      OIDC_CLIENT_ID: OPENID_CLIENT.id,
      OIDC_CLIENT_SECRET: OPENID_CLIENT.secret,
      OIDC_NAME: 'Werkaccount',
      ...env,
    },
  });
  await app.setUp();
  // The address people type, which the service sends them back to.
  service.serve(`${app.url.replace('127.0.0.1', 'localhost')}/sign-in/openid`);
  const post: OpenIdWorld['post'] = async (path, json, cookie = '') => {
    await app.db.owner('DELETE FROM rate_limit');
    const response = await app.fetch(`/api/auth${path}`, { json, headers: { cookie } });
    return {
      status: response.status,
      body: (await response.json()) as Answer['body'],
      cookie: cookieOf(response),
    };
  };
  const status = async (path: string, cookie: string) => app.fetch(path, { headers: { cookie } });
  return {
    app,
    service,
    post,
    go: async (way, visit, { json = {}, cookie = '', bend = (search: string) => search } = {}) => {
      const begun = await post(`/openid/${way}`, json, cookie);
      if (begun.status !== 200) return begun;
      const search = await visitOpenIdProvider(String(begun.body['url']), visit);
      return post('/openid/finish', { search: bend(search) }, joined(cookie, begun.cookie));
    },
    linked: async (userId, subject) => {
      await app.db.owner(
        `INSERT INTO account (id, user_id, account_id, provider_id, issuer, label)
         VALUES ($1, $2, $3, 'openid', $4, 'jan@elders.example')`,
        [randomUUID(), userId, subject, service.issuer],
      );
    },
    me: async (cookie) => {
      const response = await status('/api/me', cookie);
      return response.ok
        ? ((await response.json()) as { secondFactor: string }).secondFactor
        : response.status;
    },
    board: async (cookie) => (await status('/api/board', cookie)).status,
    close: async () => {
      await app.close();
      await service.close();
    },
  };
}

export function joined(...cookies: readonly string[]): string {
  return cookies.filter((cookie) => cookie !== '').join('; ');
}
