import { pollFault, soundOr, trustOf, type HttpReply, type PollContext } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { RESULTS, type FortigateAnswers, type Reply } from './answers';
import { CALL_NAMES, CALLS, type Call, type CallName } from './calls';
import { envelopesIn } from './map/envelopes';
import type { FortigateCredentials, FortigateSettings } from './schema';

/** A list of access points with all their radios is long. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Asks one call after the other: a small firewall has few processes for its management interface. */
export async function pollFortigate(
  context: PollContext,
  settings: FortigateSettings,
  { token }: FortigateCredentials,
): Promise<FortigateAnswers> {
  const get = (path: string) =>
    context.http({
      method: 'GET',
      url: new URL(path, settings.url).href,
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
      maxBytes: MAX_BYTES,
      ...trustOf(settings),
    });

  const ask = async (name: CallName): Promise<Reply> => {
    const { paths, query = '' }: Call = CALLS[name];
    let reply: Reply = { status: 0, body: null };
    for (const path of paths) {
      const http = await get(`${path}${query}`);
      if (http.status === 401) throw pollFault('auth', remark('fortigate-token-refused'));
      if (http.status === 429) throw pollFault('rate-limited', remark('firewall-patience'));
      reply = replyOf(name, http);
      // A version that does not know the spelling says 404; a refusal is one in every spelling.
      if (reply.status !== 404 && reply.status !== 405) break;
    }
    return reply;
  };

  const first = await get(CALLS.status.paths[0]);
  const status = firstReply(first);
  const replies: Record<string, Reply> = { status };
  for (const name of CALL_NAMES) if (name !== 'status') replies[name] = await ask(name);
  return { totalMs: first.timing.totalMs, replies };
}

/** Ends the poll where the first reply shows that this is no FortiGate or that the token is wrong. */
function firstReply(http: HttpReply): Reply {
  const { status, headers } = http;
  if (status === 401) throw pollFault('auth', remark('fortigate-token-refused'));
  if (status === 403) throw pollFault('auth', remark('fortigate-no-rights'));
  if (status === 429) throw pollFault('rate-limited', remark('firewall-patience'));
  const location = headers['location'];
  if (status >= 300 && status < 400 && location !== undefined)
    throw pollFault('bad-reply', remark('firewall-sends-on', { location, status }));
  const reply = replyOf('status', http);
  if (status !== 200 || envelopesIn('status', reply.body).length === 0)
    throw pollFault('bad-reply', remark('fortigate-status', { status }));
  return reply;
}

function replyOf(name: CallName, { status, body }: HttpReply): Reply {
  try {
    const told = JSON.parse(body) as unknown;
    return {
      status,
      body: Array.isArray(told) ? told.map((one) => reduced(name, one)) : reduced(name, told),
    };
  } catch {
    return { status, body: null };
  }
}

/** Only the fields that are used: an answer also names administrators, and holds the history of a day. */
function reduced(name: CallName, told: unknown): unknown {
  if (typeof told !== 'object' || told === null) return null;
  const { status, serial, version, build, vdom, results } = told as Record<string, unknown>;
  const sound = soundOr<unknown>(RESULTS[name], results);
  return { status, serial, version, build, vdom, results: sound ?? null };
}
