import {
  bootedAt,
  HOST_KEY,
  observePart,
  pollFault,
  readReply,
  readSystem,
  SnmpAnswers,
  startMoment,
  type MapInput,
  type Mapped,
  type StartMemory,
} from '@nachtwacht/collector-kit';
import { remark, type SeenAsset } from '@nachtwacht/domain';
import type { QnapSettings } from '../schema';
import { driveObservations } from './drives';
import { firmwareObservation, isQnap, readIdentity, type Identity } from './identity';
import { systemObservations } from './system';
import { volumeObservations } from './volumes';

/** Turns what a NAS told, in whichever of its ways, into readings. */
export function mapQnap(input: MapInput<SnmpAnswers, QnapSettings>): Mapped {
  const { values, cut = [] } = readReply(SnmpAnswers, input.answers, remark('the-answers'));
  if (!isQnap(values)) throw pollFault('bad-reply', remark('snmp-other-device', { what: 'QNAP NAS' }));
  const system = readSystem(values);
  const identity = readIdentity(values);
  const startedAt = startMoment(system.uptimeSeconds, input.now, input.memory);
  const drives = driveObservations(values);
  const volumes = volumeObservations(values);
  return {
    report: {
      assets: [assetOf(identity, system.name, input.settings.host, startedAt)],
      observations: [
        observePart({ aspect: 'reach', reading: { kind: 'reach', fault: null } }),
        firmwareObservation(values, identity),
        ...(drives ?? []),
        ...volumes,
        ...systemObservations(values, system.uptimeSeconds),
        observePart({
          aspect: 'rights',
          reading: { kind: 'state', value: drives === null ? 'incomplete' : 'complete' },
          detail: drives === null ? remark('rights-missing', { rights: 'NAS-MIB' }) : null,
        }),
      ],
      // A NAS without its table of drives tells nothing of drives that are gone, nor without that of its volumes of those.
      complete: drives !== null && volumes.length > 0 && cut.length === 0,
    },
    memory: { startedAt } satisfies StartMemory,
  };
}

function assetOf(identity: Identity, name: string | null, host: string, startedAt: number | null): SeenAsset {
  const { model, serial, version } = identity;
  return {
    key: HOST_KEY,
    kind: 'nas',
    name: identity.name ?? name ?? model ?? host,
    facts: {
      vendor: 'QNAP',
      address: host,
      ...(model !== null && { model }),
      ...(serial !== null && { serial }),
      ...(version !== null && { version }),
      ...bootedAt(startedAt),
    },
  };
}
