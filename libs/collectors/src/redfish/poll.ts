import { remark } from '@nachtwacht/domain';
import { pollFault, trustOf, type PollContext } from '@nachtwacht/collector-kit';
import { memoryOf, type Kind, type RedfishAnswers, type Reply } from './answers';
import { readablePath } from './calls';
import { all, FOLLOW, one, type Want } from './follow';
import { listAt, objectOf, textAt, valueAt } from './json';
import { quirkOf } from './quirks/quirks';
import type { Quirk } from './quirks/quirk';
import type { RedfishCredentials, RedfishSettings } from './schema';
import { Walk, WalkEnded, type Asked } from './walk';

/** Less than the deadline of the poll, so that what was read by then is reported. */
const BUDGET_MS = 42_000;
const MAX_BYTES = 2 * 1024 * 1024;
const ROOT = '/redfish/v1/';

/**
 * Health of the whole first, then branch after branch. A branch that there was no time for is the first of the next
 * poll, so that a slow controller is read whole in turns.
 */
export async function pollRedfish(
  context: PollContext,
  settings: RedfishSettings,
  credentials: RedfishCredentials,
  memory?: unknown,
): Promise<RedfishAnswers> {
  const remembered = memoryOf(memory);
  const ask = asker(context, settings, credentials);
  const first = await ask(ROOT);
  const root = first.body;
  refuse(first, true);
  if (objectOf(root) === null || linkless(root)) throw pollFault('bad-reply', remark('redfish-not'));

  const systems = await firstMember(ask, root, 'Systems');
  const managers = await firstMember(ask, root, 'Managers', linkedFrom(systems, 'ManagedBy')[0]);
  const clockReadAt = managers.reply?.status === 200 ? context.now() : null;
  if ([systems, managers].every(({ status }) => status === 403))
    throw pollFault('auth', remark('redfish-no-rights'));
  const system = systems.reply;
  const quirk = quirkOf(root, system?.body);
  const walk = new Walk({
    ask,
    follow: (kind, body) => [...(FOLLOW[kind]?.(body) ?? []), ...(quirk.links?.(kind, body) ?? [])],
    expand: remembered?.expands === false ? null : expandQuery(root),
    budgetMs: BUDGET_MS - first.totalMs - systems.totalMs - managers.totalMs,
  });
  const cut = await readBranches(
    walk,
    branchesOf(root, systems, managers.reply?.body, quirk),
    remembered?.beginWith ?? null,
  );
  return {
    totalMs: first.totalMs,
    replies: [
      { kind: 'root', path: ROOT, status: first.status, body: root },
      ...beginning('system', systems),
      ...beginning('manager', managers),
      ...walk.replies,
    ],
    clockReadAt,
    cut,
    expands: walk.expands ?? remembered?.expands ?? null,
  };
}

function asker(context: PollContext, settings: RedfishSettings, credentials: RedfishCredentials) {
  const login = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
  return async (path: string): Promise<Asked> => {
    const reply = await context.http({
      method: 'GET',
      url: new URL(path, settings.url).href,
      headers: { accept: 'application/json', authorization: `Basic ${login}`, 'odata-version': '4.0' },
      maxBytes: MAX_BYTES,
      whenTooLarge: 'cut',
      ...trustOf(settings),
    });
    return { status: reply.status, body: resourceOf(reply.body), totalMs: reply.timing.totalMs };
  };
}

/** A resource is an object: null for a page, a list and what is cut off. */
function resourceOf(text: string): unknown {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Ends the poll where the first replies show that nothing can be read: the login, too many sessions, no Redfish. */
function refuse({ status, body }: Asked, isRoot: boolean): void {
  if (status === 401) throw pollFault('auth', remark('redfish-login-refused'));
  if (status === 429) throw pollFault('rate-limited', remark('redfish-patience'));
  if (isSessionLimit(status, body)) throw pollFault('rate-limited', remark('redfish-sessions'));
  if (isRoot && status === 403) throw pollFault('auth', remark('redfish-no-rights'));
  if (isRoot && status !== 200) throw pollFault('bad-reply', remark('redfish-status', { status }));
}

/** RAC0218 of iDRAC: eight sessions, all in use, and sometimes left behind by another program. */
function isSessionLimit(status: number, body: unknown): boolean {
  if (status !== 503 && status !== 400) return false;
  const said = listAt(body, 'error', '@Message.ExtendedInfo')
    .map((info) => `${textAt(info, 'MessageId')} ${textAt(info, 'Message')}`)
    .join('\n');
  return /RAC0218|maximum number of (?:user )?sessions|SessionLimitExceeded/i.test(
    `${said}\n${textAt(body, 'error', 'message')}`,
  );
}

function linkless(root: unknown): boolean {
  return ['Systems', 'Chassis', 'Managers'].every((name) => valueAt(root, name) === undefined);
}

interface First {
  readonly status: number;
  readonly path: string;
  readonly reply: (Asked & { readonly path: string }) | null;
  readonly totalMs: number;
}

/** The first of a list that has one member in nearly every server. */
async function firstMember(
  ask: (path: string) => Promise<Asked>,
  root: unknown,
  name: string,
  otherwise?: string,
): Promise<First> {
  const path = readablePath(valueAt(root, name, '@odata.id'));
  if (path === null) return { status: 404, path: ROOT, reply: null, totalMs: 0 };
  const list = await ask(path);
  refuse(list, false);
  const member = readablePath(valueAt(listAt(list.body, 'Members')[0], '@odata.id')) ?? otherwise;
  if (member === undefined) return { status: list.status, path, reply: null, totalMs: list.totalMs };
  const reply = await ask(member);
  refuse(reply, false);
  return {
    status: reply.status,
    path,
    reply: { ...reply, path: member },
    totalMs: list.totalMs + reply.totalMs,
  };
}

/** What the system names itself, where a list can't be read. */
function linkedFrom(system: First, name: string): readonly string[] {
  return listAt(system.reply?.body, 'Links', name).flatMap(
    (link) => readablePath(valueAt(link, '@odata.id')) ?? [],
  );
}

function beginning(kind: Kind, { status, path, reply }: First): readonly Reply[] {
  if (reply !== null) return [{ kind, path: reply.path, status, body: reply.body }];
  return [{ kind, path, status, body: null, list: true }];
}

/** Which way lists can be read at once, by what the root says that it can. */
function expandQuery(root: unknown): string | null {
  const can = valueAt(root, 'ProtocolFeaturesSupported', 'ExpandQuery');
  const level = valueAt(can, 'Levels') === true ? '($levels=1)' : '';
  if (valueAt(can, 'NoLinks') === true) return `$expand=.${level}`;
  return valueAt(can, 'ExpandAll') === true ? `$expand=*${level}` : null;
}

type Branches = readonly (readonly [name: string, wants: readonly Want[]])[];

/** What to read besides the whole, most telling first. */
function branchesOf(root: unknown, first: First, manager: unknown, quirk: Quirk): Branches {
  const system = first.reply?.body;
  const chassis = linkedFrom(first, 'Chassis').map((path): Want => ({ kind: 'chassis', path }));
  const storage = all('storage', system, 'Storage');
  const own = quirk.links?.('system', system) ?? [];
  return [
    ['storage', storage.length > 0 ? storage : all('simple-storage', system, 'SimpleStorage')],
    ['chassis', all('chassis', root, 'Chassis').map((want) => ({ ...want, otherwise: chassis }))],
    ['own', own],
    ['memory', all('memory', system, 'Memory')],
    ['processors', all('processor', system, 'Processors')],
    ['logs', [...all('log-service', manager, 'LogServices'), ...all('log-service', system, 'LogServices')]],
    ['firmware', one('update-service', root, 'UpdateService')],
  ];
}

/** Reads the branches, beginning where the last poll had to stop; returns what it could not read to the end. */
async function readBranches(walk: Walk, branches: Branches, beginWith: string | null): Promise<string[]> {
  const start = Math.max(
    0,
    branches.findIndex(([name]) => name === beginWith),
  );
  const turned = [...branches.slice(start), ...branches.slice(0, start)];
  for (const [index, [, wants]] of turned.entries()) {
    try {
      for (const want of wants) await walk.read(want);
    } catch (error) {
      if (error instanceof WalkEnded) return turned.slice(index).map(([name]) => name);
      throw error;
    }
  }
  return [];
}
