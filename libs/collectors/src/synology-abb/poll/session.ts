import { pollFault, readReply, trustOf, type HttpReply, type PollContext } from '@nachtwacht/collector-kit';
import { remark, type Remark } from '@nachtwacht/domain';
import { z } from 'zod';
import { ASKS, AUTH_API, type Ask } from '../calls';
import type { SynologyCredentials, SynologySettings } from '../schema';
import { answered, refuseCode, refuseLogin, type Answered } from './envelope';

const MAX_BYTES = 4 * 1024 * 1024;
/** The name of our session on the NAS, so that it ends ours and no other. */
const SESSION = 'Nachtwacht';

const Apis = z.record(
  z.string(),
  z.object({ path: z.string(), maxVersion: z.number().catch(1) }).catch({ path: '', maxVersion: 0 }),
);
const LoggedIn = z.object({
  sid: z.string().regex(/^[\w.~-]{1,500}$/),
  synotoken: z
    .string()
    .regex(/^[\w.~-]{1,500}$/)
    .optional()
    .catch(undefined),
});

export type Params = Readonly<Record<string, string | number | boolean>>;

/** A session on one NAS. Everything goes by POST: what stands in an address ends up in logs. */
export interface Session {
  readonly totalMs: number;
  has(ask: Ask): boolean;
  /** The data of an answer; a classified fault when there is none. */
  ask(ask: Ask, params: Params, what: Remark): Promise<unknown>;
  /** The same, null where the NAS does not let us. */
  askIfAllowed(ask: Ask, params: Params, what: Remark): Promise<unknown>;
  close(): Promise<void>;
}

export async function openSession(
  context: PollContext,
  settings: SynologySettings,
  credentials: SynologyCredentials,
): Promise<Session> {
  const where = new URL(settings.url).host;
  const post = (
    path: string,
    params: Params,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<HttpReply> =>
    context.http({
      method: 'POST',
      url: new URL(`/webapi/${path}`, settings.url).href,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: formOf(params),
      maxBytes: MAX_BYTES,
      ...trustOf(settings),
    });

  const wanted = [AUTH_API, ...new Set(Object.values(ASKS).map(({ api }) => api))].join(',');
  const first = await post('query.cgi', { ...ASKS.apis, query: wanted });
  const apis = readReply(
    Apis,
    dataOf(answered(first, where, remark('the-packages')), remark('the-packages')),
    remark('the-packages'),
  );
  const auth = apis[AUTH_API] ?? { path: 'entry.cgi', maxVersion: 6 };
  const authPath = auth.path === 'auth.cgi' ? 'auth.cgi' : 'entry.cgi';
  const login = {
    api: AUTH_API,
    version: Math.min(6, auth.maxVersion),
    session: SESSION,
  };
  const { account, password } = credentials;
  const opened = answered(
    await post(authPath, {
      ...login,
      method: 'login',
      account,
      passwd: password,
      format: 'sid',
      enable_syno_token: 'yes',
    }),
    where,
    remark('the-login'),
  );
  if ('code' in opened) refuseLogin(opened.code);
  const { sid, synotoken } = readReply(LoggedIn, opened.data, remark('the-login'));
  const headers: Readonly<Record<string, string>> =
    synotoken === undefined ? {} : { 'x-syno-token': synotoken };

  const ask = async (name: Ask, params: Params, what: Remark) =>
    answered(await post('entry.cgi', { ...ASKS[name], ...params, _sid: sid }, headers), where, what);
  return {
    totalMs: first.timing.totalMs,
    has: (name) => Object.hasOwn(apis, ASKS[name].api),
    ask: async (name, params, what) => dataOf(await ask(name, params, what), what),
    askIfAllowed: async (name, params, what) => {
      const reply = await ask(name, params, what);
      return 'data' in reply ? reply.data : null;
    },
    // DSM has room for few sessions; that this one could not be ended changes nothing.
    close: () => post(authPath, { ...login, method: 'logout', _sid: sid }, headers).then(ignore, ignore),
  };
}

function dataOf(reply: Answered, what: Remark): unknown {
  return 'data' in reply ? reply.data : refuseCode(reply.code, what);
}

function formOf(params: Params): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) form.set(name, String(value));
  return form.toString();
}

function ignore(): void {}

/** @throws PollFault when there is nothing here that we read */
export function requirePackage(isThere: boolean): void {
  if (!isThere) throw pollFault('misconfigured', remark('nas-no-package'));
}
