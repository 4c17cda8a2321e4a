import {
  bootedAt,
  HOST_KEY,
  observePart,
  pollFault,
  readReply,
  readSystem,
  snmpText,
  SnmpAnswers,
  startMoment,
  type MapInput,
  type Mapped,
  type SnmpValues,
  type StartMemory,
} from '@nachtwacht/collector-kit';
import { remark, type SeenAsset } from '@nachtwacht/domain';
import { OID } from '../oids';
import type { SynologySettings } from '../schema';
import { driveObservations } from './drives';
import { firmwareObservation } from './firmware';
import { systemObservations } from './system';
import { readUps } from './ups';
import { spaceObservations, volumeObservations } from './volumes';

/** Turns what a NAS told into readings. */
export function mapSynology(input: MapInput<SnmpAnswers, SynologySettings>): Mapped {
  const { values, cut = [] } = readReply(SnmpAnswers, input.answers, remark('the-answers'));
  const system = readSystem(values);
  if (values[OID.systemStatus] === undefined && values[OID.version] === undefined)
    throw pollFault('bad-reply', remark('snmp-other-device', { what: 'Synology NAS' }));
  const startedAt = startMoment(system.uptimeSeconds, input.now, input.memory);
  const drives = driveObservations(values);
  const volumes = volumeObservations(values);
  const missing = [
    drives === null ? 'SYNOLOGY-DISK-MIB' : '',
    volumes.length === 0 ? 'SYNOLOGY-RAID-MIB' : '',
  ];
  const ups = readUps(values);
  return {
    report: {
      assets: [
        assetOf(values, system.name, input.settings.host, startedAt),
        ...(ups === null ? [] : [ups.asset]),
      ],
      observations: [
        observePart({ aspect: 'reach', reading: { kind: 'reach', fault: null } }),
        firmwareObservation(values),
        ...systemObservations(values, system),
        ...(drives ?? []),
        ...volumes,
        ...spaceObservations(values),
        rightsObservation(missing.filter((table) => table !== '')),
        ...(ups?.observations ?? []),
      ],
      // A NAS without its table of drives tells nothing of drives that are gone, nor without that of its volumes of those.
      complete: drives !== null && volumes.length > 0 && cut.length === 0,
    },
    memory: { startedAt } satisfies StartMemory,
  };
}

/** An agent shows what its view allows, and is silent about the rest. */
function rightsObservation(missing: readonly string[]) {
  return observePart({
    aspect: 'rights',
    reading: { kind: 'state', value: missing.length === 0 ? 'complete' : 'incomplete' },
    detail: missing.length === 0 ? null : remark('rights-missing', { rights: missing.join('; ') }),
  });
}

function assetOf(values: SnmpValues, name: string | null, host: string, startedAt: number | null): SeenAsset {
  const model = snmpText(values, OID.model);
  const serial = snmpText(values, OID.serial);
  const version = snmpText(values, OID.version);
  return {
    key: HOST_KEY,
    kind: 'nas',
    name: name ?? model ?? host,
    facts: {
      vendor: 'Synology',
      address: host,
      ...(model !== null && { model }),
      ...(serial !== null && { serial }),
      ...(version !== null && { version }),
      ...bootedAt(startedAt),
    },
  };
}
