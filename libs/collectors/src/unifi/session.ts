import { remark } from '@nachtwacht/domain';
import { pollFault, trustOf, type HttpReply, type PollContext } from '@nachtwacht/collector-kit';
import type { Paths } from './calls';
import { errorIn } from './envelope';
import type { UnifiCredentials, UnifiSettings } from './schema';

/** The headers that say who asks. With an API key there is no session to open or close. */
export interface Session {
  readonly headers: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function openSession(
  context: PollContext,
  settings: UnifiSettings,
  credentials: UnifiCredentials,
  paths: Paths,
): Promise<Session> {
  const { apiKey, username, password } = credentials;
  if (apiKey !== '') return { headers: { 'x-api-key': apiKey }, close: () => Promise.resolve() };

  const post = (path: string, headers: Readonly<Record<string, string>>, body: unknown) =>
    context.http({
      method: 'POST',
      url: new URL(path, settings.url).href,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      ...trustOf(settings),
    });
  const reply = await post(paths.login, {}, { username, password, rememberMe: false });
  refuseLogin(reply);
  const headers = sessionHeaders(reply);
  return {
    headers,
    // Sessions that nobody ends pile up in the controller; that this one could not be ended changes nothing.
    close: () => post(paths.logout, headers, {}).then(ignore, ignore),
  };
}

function refuseLogin({ status, body }: HttpReply): void {
  const message = errorIn(body);
  // 499 is this vendor's own: the account is one of the cloud, with a second factor.
  if (status === 499 || /2fa|mfa/i.test(message)) throw pollFault('auth', remark('second-factor'));
  if (status === 429 || /ratelimit/i.test(message))
    throw pollFault('rate-limited', remark('too-many-logins'));
  if (status === 400 || status === 401 || status === 403)
    throw pollFault('auth', remark('controller-login-refused'));
  if (status === 404) throw pollFault('misconfigured', remark('controller-no-login'));
  if (status !== 200) throw pollFault('bad-reply', remark('controller-login-status', { status }));
}

function sessionHeaders({ headers }: HttpReply): Readonly<Record<string, string>> {
  const cookies = cookiesIn(headers['set-cookie'] ?? '');
  if (cookies.length === 0) throw pollFault('bad-reply', remark('controller-no-session'));
  const token = headers['x-csrf-token'];
  return { cookie: cookies.join('; '), ...(token === undefined ? {} : { 'x-csrf-token': token }) };
}

/** Several cookies come joined with commas; the comma within a date is followed by no name and "=". */
function cookiesIn(header: string): readonly string[] {
  return header
    .slice(0, 16_384)
    .split(/,\s*(?=[\w-]+=)/)
    .map((cookie) => cookie.split(';')[0]?.trim() ?? '')
    .filter((cookie) => /^[\w-]+=./.test(cookie));
}

function ignore(): void {}
