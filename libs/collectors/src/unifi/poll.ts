import { remark } from '@nachtwacht/domain';
import {
  PollFault,
  pollFault,
  readReply,
  trustOf,
  type HttpReply,
  type PollContext,
} from '@nachtwacht/collector-kit';
import { Device, pick, Site, Sysinfo, type UnifiAnswers } from './answers';
import { pathsOf, type Paths } from './calls';
import { dataOf, envelopeOf } from './envelope';
import type { IntegrationAnswers } from './integration/integration-answers';
import { inBatches, readInfo, readIntegration, readSingly, type Ask } from './integration/read-integration';
import type { UnifiCredentials, UnifiSettings } from './schema';
import { openSession } from './session';

const MAX_SITES = 100;
/** A device takes some 20 to 40 kB in the list of its site. */
const MAX_BYTES = 16 * 1024 * 1024;

interface NamedSite {
  readonly name: string;
  readonly label: string;
}

export async function pollUnifi(
  context: PollContext,
  settings: UnifiSettings,
  credentials: UnifiCredentials,
): Promise<UnifiAnswers> {
  const paths = pathsOf(settings.console);
  const session = await openSession(context, settings, credentials, paths);
  let totalMs: number | undefined;
  const ask: Ask = async (path) => {
    const reply = await context.http({
      method: 'GET',
      url: new URL(path, settings.url).href,
      headers: { accept: 'application/json', ...session.headers },
      maxBytes: MAX_BYTES,
      ...trustOf(settings),
    });
    totalMs ??= reply.timing.totalMs;
    return reply;
  };
  try {
    const named = settings.sites === '' ? [] : namedSites(settings.sites);
    const answers =
      credentials.apiKey === '' ? await readOlder(ask, paths, named) : await readWithKey(ask, paths, named);
    return { totalMs: totalMs ?? 0, ...answers };
  } finally {
    await session.close();
  }
}

type Answers = Omit<UnifiAnswers, 'totalMs'>;

/** The official interface knows who is there; the older one, where the key may read it, knows all versions in one call. */
async function readWithKey(ask: Ask, paths: Paths, named: readonly NamedSite[]): Promise<Answers> {
  const integration = await readIntegration(ask, paths, new Set(named.map(({ name }) => name)));
  if (integration === null) return { ...(await readOlder(ask, paths, named)), integration, refused: [] };
  try {
    const sites = named.length > 0 ? named : sitesOf(integration);
    return { ...(await readOlder(ask, paths, sites)), integration, refused: [] };
  } catch (error) {
    if (!(error instanceof PollFault) || !['auth', 'misconfigured'].includes(error.fault.class)) throw error;
    const refused = error.fault.class === 'auth' ? ['stat/device'] : [];
    const single = await readSingly(ask, paths, integration);
    return { sysinfo: await readInfo(ask, paths), sites: [], integration: single, refused };
  }
}

function sitesOf({ sites }: IntegrationAnswers): readonly NamedSite[] {
  // Without a short name it bears its id, by which the older interface does not know it.
  return sites.every(({ name }) => name.length < 36) ? sites.map(({ name, label }) => ({ name, label })) : [];
}

/** The sites that are given, or all that this interface lists. */
async function readOlder(ask: Ask, paths: Paths, given: readonly NamedSite[]): Promise<Answers> {
  const sites = given.length > 0 ? given : listedSites(await ask(paths.sites));
  const answered = await inBatches(sites, async (site) => {
    const reply = await ask(paths.ofSite(site.name, 'device'));
    const devices = dataOf(reply, remark('the-devices-of', { site: site.name }));
    return { ...site, devices: devices.map((device) => pick(device, Device)) };
  });
  const [any] = sites;
  const sysinfo = any === undefined ? null : sysinfoIn(await ask(paths.ofSite(any.name, 'sysinfo')));
  return { sysinfo, sites: answered };
}

function namedSites(sites: string): readonly NamedSite[] {
  const names = new Set(sites.split(',').map((name) => name.trim()));
  return [...names].map((name) => ({ name, label: '' }));
}

function listedSites(reply: HttpReply): readonly NamedSite[] {
  const sites = dataOf(reply, remark('the-list-of-sites')).map((site) =>
    readReply(Site, site, remark('the-list-of-sites')),
  );
  if (sites.length > MAX_SITES)
    throw pollFault(
      'misconfigured',
      remark('controller-many-sites', { count: sites.length, limit: MAX_SITES }),
    );
  const unsafe = sites.find(({ name }) => !/^[\w-]{1,64}$/.test(name));
  if (unsafe !== undefined)
    throw pollFault('bad-reply', remark('controller-odd-site', { name: unsafe.name }));
  return sites.map(({ name, desc }) => ({ name, label: desc }));
}

/** The controller's own facts are welcome, not needed: a limited account may not read them. */
function sysinfoIn({ status, body }: HttpReply): unknown {
  const [sysinfo] = status === 200 ? (envelopeOf(body)?.data ?? []) : [];
  return sysinfo === undefined ? null : pick(sysinfo, Sysinfo);
}
