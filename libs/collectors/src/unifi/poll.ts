import { remark } from '@nachtwacht/domain';
import { pollFault, readReply, trustOf, type HttpReply, type PollContext } from '@nachtwacht/collector-kit';
import { Device, pick, Site, Sysinfo, type UnifiAnswers } from './answers';
import { pathsOf } from './calls';
import { dataOf, envelopeOf } from './envelope';
import type { UnifiCredentials, UnifiSettings } from './schema';
import { openSession } from './session';

const MAX_SITES = 100;
/** A device takes some 20 to 40 kB in the list of its site. */
const MAX_BYTES = 4 * 1024 * 1024;
/** A console serves its own pages with the same process: a few at a time. */
const AT_ONCE = 4;

export async function pollUnifi(
  context: PollContext,
  settings: UnifiSettings,
  credentials: UnifiCredentials,
): Promise<UnifiAnswers> {
  const paths = pathsOf(settings.console);
  const session = await openSession(context, settings, credentials, paths);
  try {
    const ask = (path: string) =>
      context.http({
        method: 'GET',
        url: new URL(path, settings.url).href,
        headers: { accept: 'application/json', ...session.headers },
        maxBytes: MAX_BYTES,
        ...trustOf(settings),
      });
    const first = settings.sites === '' ? await ask(paths.sites) : null;
    const sites = first === null ? namedSites(settings.sites) : listedSites(first);
    let totalMs = first?.timing.totalMs;
    const read = async (site: { readonly name: string; readonly label: string }) => {
      const reply = await ask(paths.ofSite(site.name, 'device'));
      totalMs ??= reply.timing.totalMs;
      const devices = dataOf(reply, remark('the-devices-of', { site: site.name }));
      return { ...site, devices: devices.map((device) => pick(device, Device)) };
    };
    const answered = await inBatches(sites, read);
    const [any] = sites;
    const sysinfo = any === undefined ? null : sysinfoIn(await ask(paths.ofSite(any.name, 'sysinfo')));
    return { totalMs: totalMs ?? 0, sysinfo, sites: answered };
  } finally {
    await session.close();
  }
}

function namedSites(sites: string): { name: string; label: string }[] {
  const names = new Set(sites.split(',').map((name) => name.trim()));
  return [...names].map((name) => ({ name, label: '' }));
}

function listedSites(reply: HttpReply): { name: string; label: string }[] {
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

async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
  return results;
}
