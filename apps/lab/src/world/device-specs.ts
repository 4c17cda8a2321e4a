import type { DeviceSpec } from './device';
import { BACKUP_SOURCES } from './backup-sources';
import { otherNetworkOf } from './extra-networks';
import { EXTRA_FIREWALLS } from './extra-firewalls';
import { EXTRA_SERVERS } from './extra-servers';
import { CONTROLLERS, PRACTICES, type Practice, type Site } from './practices';

/**
 * Every device of every practice, and the controllers of the provider.
 * @param options `stories`: what becomes of backup jobs night after night; without, all is well
 */
export function deviceSpecs({ stories = true }: { readonly stories?: boolean } = {}): readonly DeviceSpec[] {
  const controllers = CONTROLLERS.map(({ id, name }) => ({
    id,
    kind: 'controller' as const,
    practice: null,
    site: null,
    name,
  }));
  const specs = [...controllers, ...PRACTICES.flatMap(devicesOf), ...numbered(PRACTICES.flatMap(sourcesOf))];
  return stories ? specs : specs.map(allWell);
}

function devicesOf(practice: Practice): readonly DeviceSpec[] {
  return [
    ...practice.sites.flatMap((site) => networkOf(practice, site)),
    ...[...(EXTRA_FIREWALLS[practice.code] ?? []), ...(EXTRA_SERVERS[practice.code] ?? [])].map((spec) => ({
      ...spec,
      practice: practice.code,
    })),
    ...otherNetworkOf(practice.code),
    ...serversOf(practice),
    ...hardwareOf(practice),
    websiteOf(practice),
    ...backupsOf(practice),
  ];
}

function networkOf(practice: Practice, site: Site): readonly DeviceSpec[] {
  const here = { practice: practice.code, site: site.key };
  const controller = { id: practice.controller, site: site.key };
  const { city } = site;
  return [
    { ...here, id: `${site.key}-lijn`, kind: 'line', name: `Internetlijn ${city}` },
    { ...here, id: `${site.key}-firewall`, kind: 'firewall', name: `Firewall ${city}`, model: 'DEC740' },
    ...site.accessPoints.map((room, index): DeviceSpec => ({
      ...here,
      id: `${site.key}-ap${index + 1}`,
      kind: 'access-point',
      name: `AP ${room}`,
      model: 'U6 Lite',
      controller,
    })),
    {
      ...here,
      id: `${site.key}-switch`,
      kind: 'switch',
      name: `Switch ${city}`,
      model: 'USW 24 PoE',
      controller,
    },
  ];
}

function serversOf(practice: Practice): readonly DeviceSpec[] {
  return practice.servers.map(({ key, name, site, system }) => ({
    id: `${site}-${key}`,
    kind: `${system}-server` as const,
    practice: practice.code,
    site,
    name,
  }));
}

function hardwareOf({ code, hardware = [] }: Practice): readonly DeviceSpec[] {
  return hardware.map(({ name, site, speaks }) => ({
    id: `${site}-idrac`,
    kind: speaks === 'redfish' ? 'idrac' : 'idrac-snmp',
    practice: code,
    site,
    name,
  }));
}

/** A website stands at a hosting provider, not at a site. */
function websiteOf({ code, website }: Practice): DeviceSpec {
  return {
    id: website.domain.replace('.example', '-website'),
    kind: website.secure === true ? 'secure-website' : 'website',
    practice: code,
    site: null,
    name: `www.${website.domain}`,
  };
}

function backupsOf(practice: Practice): readonly DeviceSpec[] {
  return practice.backups.map(({ key, name, site, tool, at, gigabytes }) => ({
    id: `${site}-backup-${key}`,
    kind: 'backup-job',
    practice: practice.code,
    site,
    name,
    backup: { tool, minuteOfDay: minutesOf(at), gigabytes },
  }));
}

/** Sources of backups, each followed by its jobs. */
function sourcesOf({ code: practice, sites }: Practice): readonly DeviceSpec[] {
  return (BACKUP_SOURCES[practice] ?? []).flatMap(({ key, name, vendor, site, jobs }): DeviceSpec[] => {
    const source = `${sites[0]?.key ?? practice.toLowerCase()}-${key}`;
    const kind = vendor === 'duplicati' ? 'backup-computer' : 'backup-source';
    return [
      { id: source, kind, practice, site, name, source: { vendor } },
      ...jobs.map((job): DeviceSpec => ({
        id: `${source}-${job.key}`,
        kind: 'source-job',
        practice,
        site,
        name: job.name,
        sourceJob: { ...job, source, number: 0 },
      })),
    ];
  });
}

/** Sources tell jobs by number; a job keeps its own as long as none is put before it. */
function numbered(specs: readonly DeviceSpec[]): readonly DeviceSpec[] {
  let number = 0;
  return specs.map((spec) =>
    spec.sourceJob === undefined ? spec : { ...spec, sourceJob: { ...spec.sourceJob, number: ++number } },
  );
}

function allWell(spec: DeviceSpec): DeviceSpec {
  return spec.sourceJob === undefined ? spec : { ...spec, sourceJob: { ...spec.sourceJob, story: 'well' } };
}

/** "01:30" as minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
