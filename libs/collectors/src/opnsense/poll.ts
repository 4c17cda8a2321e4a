import { remark } from '@nachtwacht/domain';
import { pollFault, soundOr, trustOf, type HttpReply, type PollContext } from '@nachtwacht/collector-kit';
import { FirmwareStatus, type OpnsenseAnswers, type Reply } from './answers';
import { CALLS, type CallName } from './calls';
import { installedVersion } from './map/firmware';
import { compareVersions } from './map/versions';
import type { OpnsenseCredentials, OpnsenseSettings } from './schema';

const SNAKE_CASE_SINCE = '25.7';

/** Asks one call after the other: a small firewall has few processes for its web interface. */
export async function pollOpnsense(
  context: PollContext,
  settings: OpnsenseSettings,
  credentials: OpnsenseCredentials,
): Promise<OpnsenseAnswers> {
  const get = (path: string) =>
    context.http({
      method: 'GET',
      url: new URL(path, settings.url).href,
      headers: { accept: 'application/json', authorization: basic(credentials) },
      ...trustOf(settings),
    });

  const first = await get(CALLS.firmware[0]);
  refuse(first);
  const firmware = replyOf(first);
  const isOld = isBeforeSnakeCase(firmware.body);
  const ask = async (name: Exclude<CallName, 'firmware'>) => {
    const paths = isOld ? CALLS[name].toReversed() : CALLS[name];
    let reply: Reply = { status: 0, body: null };
    for (const path of paths) {
      reply = replyOf(await get(path));
      // A version that does not know the spelling refuses it, for its list of privileges does not know it either.
      if (reply.status === 200) break;
    }
    return reply;
  };
  const answers = {
    totalMs: first.timing.totalMs,
    firmware,
    information: await ask('information'),
    time: await ask('time'),
    resources: await ask('resources'),
    disk: await ask('disk'),
    temperature: await ask('temperature'),
    gateways: await ask('gateways'),
    notices: await ask('notices'),
  };
  if ((Object.keys(CALLS) as CallName[]).every((name) => answers[name].status === 403))
    throw pollFault('auth', remark('firewall-no-rights'));
  return answers;
}

/** Ends the poll where the first reply shows that this is no OPNsense or that the key is wrong. */
function refuse({ status, headers }: HttpReply): void {
  if (status === 200 || status === 403) return;
  if (status === 401) throw pollFault('auth', remark('firewall-key-refused'));
  if (status === 429) throw pollFault('rate-limited', remark('firewall-patience'));
  const location = headers['location'];
  throw pollFault(
    'bad-reply',
    location === undefined
      ? remark('firewall-status', { status })
      : remark('firewall-sends-on', { location, status }),
  );
}

function replyOf({ status, body }: HttpReply): Reply {
  try {
    return { status, body: JSON.parse(body) as unknown };
  } catch {
    return { status, body: null };
  }
}

function isBeforeSnakeCase(firmware: unknown): boolean {
  const status = soundOr(FirmwareStatus, firmware);
  const version = status === undefined ? null : installedVersion(status);
  return version !== null && compareVersions(version, SNAKE_CASE_SINCE) < 0;
}

function basic({ key, secret }: OpnsenseCredentials): string {
  return `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
}
