import {
  callTheRoll,
  isBusy,
  patientWord,
  pollFault,
  readReply,
  soundOr,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { Device, Sysinfo, UnifiAnswers } from '../answers';
import type { UnifiSettings } from '../schema';
import { deviceAsset, deviceObservations, keyOf, uptimeOf } from './device';
import { stateWord } from './device-state';
import { controllerFirmware } from './firmware';
import { integrationSites, joinSites } from './integration-device';
import { countOf } from './numbers';
import { observe } from './observe';
import { readMemory, startOf, writeMemory } from './poll-memory';

const HOST = 'host';

/** Turns what one controller says into readings of itself and of each of its devices. */
export function mapUnifi(input: MapInput<UnifiAnswers, UnifiSettings>): Mapped {
  const { settings, now } = input;
  const answers = readReply(UnifiAnswers, input.answers, remark('the-answers'));
  const before = readMemory(input.memory);
  const { integration } = answers;
  const official = integration ? integrationSites(integration) : [];
  const sites = joinSites(answers.sites, official).map((site) => ({ ...site, ...ours(site.devices) }));
  refuseSudden(
    sites.reduce((sum, { found }) => sum + found.length, 0),
    before.sites,
  );

  const busy = new Map<string, number>();
  const booted = new Map<string, number>();
  const start = (key: string, uptime: number | null): number | null => {
    // Of a device that is away the last start is still what it was.
    const at =
      uptime === null ? (before.booted.get(key) ?? null) : startOf(uptime, now, before.booted.get(key));
    if (at !== null) booted.set(key, at);
    return at;
  };

  const sysinfo = soundOr(Sysinfo, answers.sysinfo) ?? {};
  const assets = [controllerAsset(sysinfo, settings, start(HOST, countOf(sysinfo.uptime)))];
  const observations: Observation[] = [
    observe(HOST, { aspect: 'reach', reading: { kind: 'reach', fault: null, latencyMs: answers.totalMs } }),
    ...controllerFirmware(sysinfo),
    ...rights(answers),
  ];
  const known = new Map<string, string>();
  for (const site of sites)
    for (const device of site.found) {
      const key = keyOf(device);
      if (known.has(key)) continue;
      const word = stateWord(device.state);
      const since = before.busy.get(key) ?? now;
      if (isBusy(word)) busy.set(key, since);
      const bootedAt = start(key, word === 'connected' ? uptimeOf(device) : null);
      const asset = deviceAsset(device, sites.length > 1 ? site.label || site.name : '', bootedAt);
      known.set(key, asset.name);
      assets.push(asset);
      observations.push(...deviceObservations(device, patientWord(word, since, now)));
    }

  const complete =
    (answers.sites.length > 0 || (integration?.sites ?? []).every((site) => site.complete)) &&
    sites.every(({ name, found, isReadable }) => isReadable && (found.length > 0 || !before.sites.has(name)));
  const roll = callTheRoll({ before: before.roll, listed: known, complete, now, watched: input.watched });
  observations.push(observe(HOST, { aspect: 'devices', ...roll }));
  return {
    report: { assets, observations, complete },
    memory: writeMemory({
      sites: new Map([...before.sites, ...countsOf(sites)]),
      busy,
      booted,
      roll: roll.memory,
    }),
  };
}

/** Only a key can be refused a part; an account may read all of it or nothing. */
function rights({ refused }: UnifiAnswers): readonly Observation[] {
  if (refused === undefined) return [];
  const isComplete = refused.length === 0;
  return [
    observe(HOST, {
      aspect: 'rights',
      reading: { kind: 'state', value: isComplete ? 'complete' : 'incomplete' },
      detail: isComplete ? '' : remark('rights-missing', { rights: refused.join('; ') }),
    }),
  ];
}

/** Devices that are adopted. One that waits for adoption may be the neighbour's. */
function ours(devices: readonly unknown[]): {
  readonly found: readonly Device[];
  readonly isReadable: boolean;
} {
  const read = devices.map((device) => soundOr(Device, device));
  const found = read
    .filter((device) => device !== undefined)
    .filter(({ adopted, state }) => adopted !== false && stateWord(state) !== 'pending');
  return { found, isReadable: read.every((device) => device !== undefined) };
}

/** A controller that had devices and lists none has lost its memory or our rights; the devices are still there. */
function refuseSudden(count: number, before: ReadonlyMap<string, number>): void {
  const had = [...before.values()].reduce((sum, devices) => sum + devices, 0);
  if (count === 0 && had > 0) throw pollFault('bad-reply', remark('controller-lost-devices', { count: had }));
}

/** A site that has none keeps the number it had: it is not believed either. */
function countsOf(
  sites: readonly { readonly name: string; readonly found: readonly unknown[] }[],
): readonly (readonly [string, number])[] {
  return sites.filter(({ found }) => found.length > 0).map(({ name, found }) => [name, found.length]);
}

function controllerAsset(sysinfo: Sysinfo, { url }: UnifiSettings, bootedAt: number | null): SeenAsset {
  const address = new URL(url).hostname;
  const { name, hostname, version, ubnt_device_type: model } = sysinfo;
  return {
    key: HOST,
    kind: 'controller',
    name: name || hostname || address,
    facts: {
      vendor: 'Ubiquiti',
      address,
      ...(model === undefined || model === '' ? {} : { model }),
      ...(version === undefined || version === '' ? {} : { version }),
      ...(bootedAt === null ? {} : { bootedAt: new Date(bootedAt * 1000).toISOString() }),
    },
  };
}
