import { readReply, type MapInput, type Mapped } from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import { nodeExporterAspects } from '../aspects';
import { NodeExporterAnswers, type NodeExporterSettings } from '../schema';
import { antivirusObservations } from './antivirus';
import { clockObservations } from './clock';
import { cpuCounters, cpuObservations } from './cpu';
import { diskObservations } from './disks';
import { bootedAt, hostAsset } from './facts';
import { diskHealthObservations } from './hardware';
import { IDLE_WINDOWS_SERVICES } from './idle-windows-services';
import { interfaceErrorObservations, portCounters } from './interface-errors';
import { lostObservations } from './lost';
import { NamePattern } from './name-pattern';
import { observe } from './observe';
import { readMemory, writeMemory } from './poll-memory';
import { raidObservations } from './raid';
import { raidControllerObservations } from './raid-controller';
import { memoryObservations } from './ram';
import { readSeries } from './read-series';
import { requiredServiceObservations } from './required-services';
import { serviceObservations } from './services';
import { temperatureObservations } from './temperature';
import { rebootObservations, updateObservations } from './updates';

/** Turns one exposition into readings of one host. */
export function mapNodeExporter(input: MapInput<NodeExporterAnswers, NodeExporterSettings>): Mapped {
  const { settings, now } = input;
  const answers = readReply(NodeExporterAnswers, input.answers, remark('the-reply'));
  const series = readSeries(answers);
  const before = readMemory(input.memory);
  const cpu = cpuCounters(series);
  const ports = portCounters(series);

  const observations = unique([
    observe({ aspect: 'reach', reading: { kind: 'reach', fault: null, latencyMs: answers.totalMs } }),
    ...cpuObservations(cpu, before.cpu),
    ...memoryObservations(series),
    ...diskObservations(series, new NamePattern(settings.ignoredMounts)),
    ...serviceObservations(series, new NamePattern(IDLE_WINDOWS_SERVICES, settings.ignoredServices)),
    ...requiredServiceObservations(series, settings.requiredServices),
    ...updateObservations(series, now),
    ...rebootObservations(series, now),
    ...clockObservations(series, answers),
    ...raidObservations(series),
    ...temperatureObservations(series),
    ...diskHealthObservations(series, now),
    ...raidControllerObservations(series, now),
    ...antivirusObservations(series, now),
    ...interfaceErrorObservations(ports, before.ports ?? {}),
  ]);
  const all = [...observations, ...lostObservations(series, observations, before.seen, nodeExporterAspects)];
  return {
    report: {
      assets: [hostAsset(series, new URL(settings.url).hostname, before.bootedAt)],
      observations: all,
      // What can not be read now is told as a part that is not known; so whatever is left out is gone.
      complete: true,
    },
    memory: writeMemory(cpu, bootedAt(series, before.bootedAt), all, ports),
  };
}

/** A host may name a thing twice; the first counts. */
function unique(observations: readonly Observation[]): readonly Observation[] {
  const seen = new Set<string>();
  return observations.filter(({ aspect, instance }) => {
    const key = `${aspect}\n${instance}`;
    return !seen.has(key) && seen.add(key);
  });
}
