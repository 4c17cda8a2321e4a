import {
  callTheRoll,
  HOST_KEY,
  observePart,
  pollFault,
  readReply,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { FortigateAnswers, type Results } from '../answers';
import { CALL_NAMES, type CallName } from '../calls';
import type { FortigateSettings } from '../schema';
import { envelopesIn, isRead, type Envelope } from './envelopes';
import { firmwareObservation } from './firmware';
import { clusterObservations } from './high-availability';
import { licenceObservations } from './licences';
import { lineObservations } from './lines';
import { managedAsset, managedDevices, managedObservations } from './managed';
import { readMemory, writeMemory } from './memory';
import { portsSeen } from './ports';
import { diskObservations, usageObservations } from './resources';
import { rightsObservation } from './rights';
import { sensorObservations } from './sensors';
import { startOf } from './start';
import { tunnelObservations } from './tunnels';
import { textOf, versionOf } from './versions';

/** Turns the replies of one firewall into readings of itself and of what it manages. A refused call is not claimed. */
export function mapFortigate(input: MapInput<FortigateAnswers, FortigateSettings>): Mapped {
  const { settings, now } = input;
  const { totalMs, replies } = readReply(FortigateAnswers, input.answers, remark('the-answers'));
  const before = readMemory(input.memory);
  const told = <N extends CallName>(name: N): readonly Envelope<Results[N]>[] =>
    replies[name]?.status === 200 ? envelopesIn(name, replies[name].body) : [];
  const one = <N extends CallName>(name: N): Results[N] | null => told(name)[0]?.results ?? null;
  const all = <N extends 'members' | 'checksums'>(name: N) =>
    told(name).length === 0 ? null : told(name).flatMap(({ results }) => [...results]);

  const [status] = told('status');
  if (status === undefined) throw pollFault('bad-reply', remark('fortigate-status', { status: 200 }));
  const state = one('state');
  const model = modelOf(state) ?? modelOf(status.results) ?? status.serial.slice(0, 6);
  const licences = one('licences');
  const bootedAt = startOf(state, now, before.bootedAt);
  const ports = portsSeen(told('interfaces'), before, now);
  const devices = [
    ...managedDevices(
      'access-point',
      told('accessPoints').flatMap(({ results }) => [...results]),
    ),
    ...managedDevices(
      'switch',
      told('switches').flatMap(({ results }) => [...results]),
    ),
  ];
  const isWhole = (name: CallName) => isRead(name, replies[name]) || isAbsent(replies[name]?.status);
  const roll = callTheRoll({
    before: before.roll,
    listed: new Map(devices.map((device) => [device.key, device.told.name ?? device.key])),
    complete: isWhole('accessPoints') && isWhole('switches'),
    now,
    watched: input.watched,
  });
  const isController = devices.length > 0 || roll.reading.value !== 'all-listed';

  const observations: Observation[] = [
    observePart({ aspect: 'reach', reading: { kind: 'reach', fault: null, latencyMs: totalMs } }),
    firmwareObservation({
      version: status.version,
      build: status.build,
      model,
      list: one('firmware'),
      isServiceReached: licences?.['fortiguard']?.connected ?? null,
    }),
    ...uptime(bootedAt, now),
    ...usageObservations(told('usage')),
    ...diskObservations(one('disk')),
    ...lineObservations([...told('linkMonitors'), ...told('sdWan')], namesIn(settings.ignoredLines)),
    ...ports.observations,
    ...tunnelObservations(told('tunnels')),
    ...clusterObservations({
      members: all('members')?.filter((member) => member !== null) ?? null,
      checksums: all('checksums')?.filter((sum) => sum !== null) ?? null,
      mode: state?.ha_mode ?? null,
    }),
    ...sensorObservations(told('sensors').flatMap(({ results }) => [...results])),
    ...(licences === null ? [] : licenceObservations(licences, namesIn(settings.ignoredLicences))),
    ...(isController ? [observePart({ aspect: 'devices', reading: roll.reading, detail: roll.detail })] : []),
    rightsObservation(replies),
    ...devices.flatMap((device) => managedObservations(device, now)),
  ];
  const version = versionOf(status.version, status.build);
  const address = new URL(settings.url).hostname;
  const host: SeenAsset = {
    key: HOST_KEY,
    kind: 'firewall',
    name: state?.hostname || status.results.hostname || status.serial || address,
    facts: {
      vendor: 'Fortinet',
      address,
      ...(model !== '' && { model }),
      ...(status.serial !== '' && { serial: status.serial }),
      ...(version !== null && { version: textOf(version) }),
      ...(bootedAt !== null && { bootedAt: new Date(bootedAt).toISOString() }),
    },
  };
  return {
    report: {
      assets: [host, ...devices.map(managedAsset)],
      observations,
      complete: CALL_NAMES.every(isWhole),
    },
    memory: writeMemory({ roll: roll.memory, at: now, ports: ports.counters, bootedAt }),
  };
}

/** A version or model without this endpoint: nothing is hidden. */
function isAbsent(status: number | undefined): boolean {
  return status === 404 || status === 405;
}

function uptime(bootedAt: number | null, now: number): readonly Observation[] {
  if (bootedAt === null) return [];
  const seconds = Math.max(0, Math.round((now - bootedAt) / 1000));
  return [
    observePart({
      aspect: 'uptime',
      reading: { kind: 'level', value: seconds, unit: 'seconds' },
      metrics: { uptime_seconds: seconds },
    }),
  ];
}

function modelOf(
  told: {
    readonly model?: string | undefined;
    readonly model_name?: string | undefined;
    readonly model_number?: string | undefined;
  } | null,
): string | null {
  return told?.model || [told?.model_name, told?.model_number].filter(Boolean).join(' ') || null;
}

function namesIn(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== ''),
  );
}
