import { observePart, readReply, type MapInput, type Mapped } from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import { dataOf, Gateway, PfsenseAnswers, Port, rowsOf, Service, System, Version } from '../answers';
import { readMemory, writeMemory } from '../memory';
import { namesIn, type PfsenseSettings } from '../schema';
import { carpObservations } from './carp';
import { firmwareObservation, installedVersion } from './firmware';
import { gatewayObservations } from './gateways';
import { healthObservations } from './health';
import { hostAsset } from './host';
import { countersOf, interfaceObservations } from './interfaces';
import { packagesObservations, packagesSeen } from './packages';
import { isWhole, rightsObservation } from './rights';
import { serviceObservations } from './services';
import { parseUptime, startOf } from './uptime';

/** Turns the replies of one firewall into readings. A call that was refused is not claimed: see `rights`. */
export function mapPfsense(input: MapInput<PfsenseAnswers, PfsenseSettings>): Mapped {
  const { settings, now } = input;
  const answers = readReply(PfsenseAnswers, input.answers, remark('the-answers'));
  const before = readMemory(input.memory);
  const told = dataOf(Version, answers.version);
  const version = told === null ? null : installedVersion(told);
  const system = dataOf(System, answers.system);
  const ports = rowsOf(Port, answers.interfaces) ?? [];
  const packages = packagesSeen(answers.packages, now, before.packages);
  const bootedAt = startOf(parseUptime(system?.uptime ?? ''), now, before.bootedAt);

  const observations: Observation[] = [
    observePart({ aspect: 'reach', reading: { kind: 'reach', fault: null, latencyMs: answers.totalMs } }),
    ...(version === null ? [] : [firmwareObservation(version, system)]),
    ...gatewayObservations(rowsOf(Gateway, answers.gateways) ?? [], namesIn(settings.ignoredGateways)),
    ...interfaceObservations(ports, before, now),
    ...serviceObservations(rowsOf(Service, answers.services) ?? [], namesIn(settings.ignoredServices)),
    ...carpObservations(answers.carp),
    ...(system === null ? [] : healthObservations(system)),
    ...packagesObservations(packages),
    rightsObservation(answers),
  ];
  const address = new URL(settings.url).hostname;
  return {
    report: {
      assets: [hostAsset({ system, version, address, bootedAt })],
      observations,
      complete: isWhole(answers),
    },
    memory: writeMemory({ at: now, bootedAt, packages, ports: countersOf(ports) }),
  };
}
