import { remark } from '@nachtwacht/domain';
import { pollFault, PollFault, trustOf, type HttpReply, type PollContext } from '@nachtwacht/collector-kit';
import type { PfsenseAnswers, Reply } from './answers';
import { CALL_NAMES, CALLS, type CallName } from './calls';
import { mayAskPackages } from './memory';
import type { PfsenseCredentials, PfsenseSettings } from './schema';

const NO_REPLY: Reply = { status: 0, body: null };

/**
 * Asks one call after the other: each occupies one of the few PHP processes of the firewall. The first refused login
 * ends the poll, because pfSense locks an address out after some.
 */
export async function pollPfsense(
  context: PollContext,
  settings: PfsenseSettings,
  credentials: PfsenseCredentials,
  memory?: unknown,
): Promise<PfsenseAnswers> {
  const get = async (name: CallName) => {
    const reply = await context.http({
      method: 'GET',
      url: new URL(CALLS[name], settings.url).href,
      headers: { accept: 'application/json', 'x-api-key': credentials.key },
      ...trustOf(settings),
    });
    if (reply.status === 401) throw pollFault('auth', remark('pfsense-key-refused'));
    return reply;
  };

  const first = await get('version');
  refuse(first);
  let isSilent = false;
  const ask = async (name: CallName): Promise<Reply> => {
    if (isSilent) return NO_REPLY;
    try {
      return replyOf(await get(name));
    } catch (error) {
      // It answered just now, so one slow call does not make it unreachable; but more of them would only wait longer.
      if (!(error instanceof PollFault) || !ENDS_ONE_CALL.has(error.fault.class)) throw error;
      isSilent = true;
      return NO_REPLY;
    }
  };
  const answers: PfsenseAnswers = {
    totalMs: first.timing.totalMs,
    version: replyOf(first),
    system: await ask('system'),
    gateways: await ask('gateways'),
    interfaces: await ask('interfaces'),
    services: await ask('services'),
    carp: await ask('carp'),
    packages: mayAskPackages(memory, context.now()) ? await ask('packages') : null,
  };
  refuseAll(answers);
  return answers;
}

const ENDS_ONE_CALL: ReadonlySet<string> = new Set(['timeout', 'unreachable', 'bad-reply']);

/** Ends the poll where the first reply shows that no answer of pfSense is to be had. */
function refuse({ status, headers, body }: HttpReply): void {
  if (status === 200) {
    if (isEnvelope(body)) return;
    throw pollFault('bad-reply', remark('pfsense-other-answer'));
  }
  // Others may be allowed, or installed.
  if (status === 403 || status === 404) return;
  if (status === 429) throw pollFault('rate-limited', remark('firewall-patience'));
  if (status === 502 || status === 503 || status === 504)
    throw pollFault('bad-reply', remark('pfsense-busy', { status }));
  const location = headers['location'];
  throw pollFault(
    'bad-reply',
    location === undefined
      ? remark('pfsense-status', { status })
      : remark('firewall-sends-on', { location, status }),
  );
}

function refuseAll(answers: PfsenseAnswers): void {
  const statuses = CALL_NAMES.flatMap((name) => answers[name]?.status ?? []);
  if (statuses.every((status) => status === 404)) throw pollFault('bad-reply', remark('pfsense-no-package'));
  if (statuses.every((status) => status === 403 || status === 404))
    throw pollFault('auth', remark('firewall-no-rights'));
}

function replyOf({ status, body }: HttpReply): Reply {
  try {
    return { status, body: JSON.parse(body) as unknown };
  } catch {
    return { status, body: null };
  }
}

function isEnvelope(body: string): boolean {
  const reply = replyOf({ status: 200, headers: {}, body, timing: { totalMs: 0, firstByteMs: 0 } });
  return typeof reply.body === 'object' && reply.body !== null && 'data' in reply.body;
}
