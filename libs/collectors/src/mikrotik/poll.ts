import { pollFault, soundOr, trustOf, type HttpReply, type PollContext } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { RESULTS, type MikrotikAnswers, type Reply } from './answers';
import { CALL_NAMES, CALLS, QUERIES, type CallName } from './calls';
import type { MikrotikCredentials, MikrotikSettings } from './schema';

/** Asks one call after the other: a small router has little to spare for its web server. */
export async function pollMikrotik(
  context: PollContext,
  settings: MikrotikSettings,
  { username, password }: MikrotikCredentials,
): Promise<MikrotikAnswers> {
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const get = (name: CallName) =>
    context.http({
      method: 'GET',
      url: new URL(`${CALLS[name]}${QUERIES[name] ?? ''}`, settings.url).href,
      headers: { accept: 'application/json', authorization },
      ...trustOf(settings),
    });

  const first = await get('resource');
  const resource = firstReply(first);
  const replies: Record<string, Reply> = { resource };
  for (const name of CALL_NAMES) {
    if (name === 'resource') continue;
    const http = await get(name);
    if (http.status === 401) throw pollFault('auth', remark('mikrotik-login-refused'));
    if (http.status === 429) throw pollFault('rate-limited', remark('mikrotik-patience'));
    replies[name] = replyOf(name, http);
  }
  return { totalMs: first.timing.totalMs, replies };
}

/** Ends the poll where the first reply shows that this is no RouterOS or that the login is wrong. */
function firstReply(http: HttpReply): Reply {
  const { status, headers } = http;
  if (status === 401) throw pollFault('auth', remark('mikrotik-login-refused'));
  if (status === 429) throw pollFault('rate-limited', remark('mikrotik-patience'));
  const location = headers['location'];
  if (status >= 300 && status < 400 && location !== undefined)
    throw pollFault('bad-reply', remark('firewall-sends-on', { location, status }));
  const reply = replyOf('resource', http);
  if (reply.status === 403) throw pollFault('auth', remark('mikrotik-no-rights', { status }));
  const told = soundOr(RESULTS.resource, reply.body);
  if (status !== 200 || told?.version === undefined)
    throw pollFault('bad-reply', remark('mikrotik-status', { status }));
  return reply;
}

/** RouterOS answers what a group may not do with 403, or with 500 and these words. */
function replyOf(name: CallName, { status, body }: HttpReply): Reply {
  if (status >= 400 && /not enough permissions|no permission/i.test(body.slice(0, 1_000)))
    return { status: 403, body: null };
  // A package or a menu that this model does not have.
  if (status >= 400 && /no such command/i.test(body.slice(0, 1_000))) return { status: 404, body: null };
  try {
    return { status, body: soundOr<unknown>(RESULTS[name], JSON.parse(body)) ?? null };
  } catch {
    return { status, body: null };
  }
}
