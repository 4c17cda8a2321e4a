import {
  bootedAt,
  HOST_KEY,
  observePart,
  pollFault,
  portObservations,
  portsOf,
  readReply,
  soundOr,
  readSystem,
  readUcdCpuTicks,
  rememberInterfaces,
  SnmpAnswers,
  snmpNumber,
  startMoment,
  type MapInput,
  type Mapped,
  type SnmpSystem,
} from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import { z } from 'zod';
import { PROCESSES } from '../oids';
import type { SnmpHostSettings } from '../schema';
import { cpuObservation, CpuMemory } from './cpu';
import { memoryObservation } from './memory';
import { listed } from './names';
import { factsOf, runningOf, versionObservation } from './product';
import { serviceObservations } from './services';
import { diskObservations } from './storage';

const Memory = z.object({ cpu: CpuMemory.nullable().catch(null), ports: z.unknown() });

/** Turns what an agent told into readings. */
export function mapSnmpHost(input: MapInput<SnmpAnswers, SnmpHostSettings>): Mapped {
  const { settings, now } = input;
  const { values, cut = [] } = readReply(SnmpAnswers, input.answers, remark('the-answers'));
  if (Object.keys(values).length === 0) throw pollFault('auth', remark('snmp-shows-nothing'));
  const before = soundOr(Memory, input.memory);
  const system = readSystem(values);
  const running = runningOf(system);
  const moment = { at: now, upSeconds: system.agentUptimeSeconds };
  const startedAt = startMoment(system.uptimeSeconds, now, input.memory);
  const ports = portsOf(values);
  const measured = [
    cpuObservation(values, moment, before?.cpu ?? null),
    memoryObservation(values),
    ...diskObservations(values, listed(settings.ignoredDisks)),
  ].filter((observation) => observation !== null);
  const isWhole = cut.length === 0;
  return {
    report: {
      assets: [
        {
          key: HOST_KEY,
          kind: running.kind,
          name: system.name ?? settings.host,
          facts: { ...factsOf(running), address: settings.host, ...bootedAt(startedAt) },
        },
      ],
      observations: [
        observePart({ aspect: 'reach', reading: { kind: 'reach', fault: null } }),
        ...versionObservation(running),
        ...count('uptime', 'uptime_seconds', 'seconds', system.uptimeSeconds),
        ...measured,
        ...skewObservation(system, now),
        ...serviceObservations(values, listed(settings.services), isWhole),
        ...count('processes', 'processes', 'count', snmpNumber(values, PROCESSES)),
        ...portObservations(ports, moment, before?.ports),
        rightsObservation(measured, ports.length),
      ],
      complete: isWhole,
    },
    memory: {
      startedAt,
      cpu: { ...moment, ticks: readUcdCpuTicks(values) },
      ports: rememberInterfaces(ports, moment),
    },
  };
}

function count(
  aspect: string,
  metric: string,
  unit: 'seconds' | 'count',
  told: number | null,
): readonly Observation[] {
  if (told === null || !(told >= 0)) return [];
  const value = Math.floor(told);
  return [observePart({ aspect, reading: { kind: 'level', value, unit }, metrics: { [metric]: value } })];
}

/** The agent tells whole seconds. */
function skewObservation({ date }: SnmpSystem, now: number): readonly Observation[] {
  if (date === null) return [];
  const signed = Math.round((Date.parse(date) - now) / 1000);
  const seconds = Math.abs(signed);
  return [
    observePart({
      aspect: 'time-skew',
      reading: { kind: 'level', value: seconds, unit: 'seconds' },
      metrics: { skew_seconds: signed },
      detail:
        seconds < 2
          ? null
          : signed > 0
            ? remark('clock-ahead', { seconds })
            : remark('clock-behind', { seconds }),
    }),
  ];
}

/** An agent is silent about what its view hides: what is not told at all is said here, and never called good. */
function rightsObservation(measured: readonly Observation[], ports: number): Observation {
  const has = (aspect: string) => measured.some((observation) => observation.aspect === aspect);
  const missing = [
    has('cpu') ? '' : 'hrProcessorTable (1.3.6.1.2.1.25.3)',
    has('memory') || has('disk') ? '' : 'hrStorageTable (1.3.6.1.2.1.25.2)',
    ports > 0 ? '' : 'ifTable (1.3.6.1.2.1.2)',
  ].filter((part) => part !== '');
  return observePart({
    aspect: 'rights',
    reading: { kind: 'state', value: missing.length === 0 ? 'complete' : 'incomplete' },
    detail: missing.length === 0 ? null : remark('rights-missing', { rights: missing.join('; ') }),
  });
}
