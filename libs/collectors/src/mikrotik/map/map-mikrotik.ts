import {
  HOST_KEY,
  observePart,
  pollFault,
  readReply,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { MikrotikAnswers, resultOf, type Results } from '../answers';
import { CALL_NAMES, type CallName } from '../calls';
import type { MikrotikSettings } from '../schema';
import { firmwareSeen } from './firmware';
import { healthObservations } from './health';
import { lineObservations } from './lines';
import { readMemory, writeMemory } from './memory';
import { portsSeen } from './ports';
import { resourceObservations } from './resources';
import { secondsIn } from './values';

/** Turns the replies of one router into readings. A call that was refused is not claimed: see `rights`. */
export function mapMikrotik(input: MapInput<MikrotikAnswers, MikrotikSettings>): Mapped {
  const { settings, now } = input;
  const { totalMs, replies } = readReply(MikrotikAnswers, input.answers, remark('the-answers'));
  const before = readMemory(input.memory);
  const told = <N extends CallName>(name: N): Results[N] | null => resultOf(name, replies);

  const resource = told('resource');
  if (resource?.version === undefined)
    throw pollFault('bad-reply', remark('mikrotik-status', { status: 200 }));
  const routerboard = told('routerboard');
  const upSeconds = secondsIn(resource.uptime);
  const bootedAt = startOf(upSeconds, now, before.bootedAt);
  const ports = portsSeen(told('interfaces') ?? [], before, { at: now, upSeconds });
  const firmware = firmwareSeen({
    resource,
    update: told('update'),
    routerboard,
    checksByItself: settings.checksByItself,
    before: before.lastCheck,
    now,
    bootedAt,
  });
  const observations: Observation[] = [
    observePart({ aspect: 'reach', reading: { kind: 'reach', fault: null, latencyMs: totalMs } }),
    ...firmware.observations,
    ...resourceObservations(resource),
    ...healthObservations(told('health') ?? []),
    ...lineObservations(told('netwatch') ?? [], settings.ignoredLines),
    ...ports.observations,
    rightsObservation(replies),
  ];
  const address = new URL(settings.url).hostname;
  const facts = {
    vendor: 'MikroTik',
    address,
    model: routerboard?.model || resource['board-name'],
    serial: routerboard?.['serial-number'],
    version: resource.version.split(' ')[0],
    bootedAt: bootedAt === null ? undefined : new Date(bootedAt).toISOString(),
  };
  const host: SeenAsset = {
    key: HOST_KEY,
    kind: 'firewall',
    name: told('identity')?.name || address,
    facts: Object.fromEntries(
      Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''),
    ),
  };
  return {
    report: {
      assets: [host],
      observations,
      // 404: a menu that this model does not have.
      complete: CALL_NAMES.every((name) => told(name) !== null || replies[name]?.status === 404),
    },
    memory: writeMemory({
      at: now,
      upSeconds,
      bootedAt,
      lastCheck: firmware.lastCheck,
      ports: ports.counters,
    }),
  };
}

function rightsObservation(replies: MikrotikAnswers['replies']): Observation {
  const missing = CALL_NAMES.filter((name) => replies[name]?.status === 403);
  return observePart({
    aspect: 'rights',
    reading: { kind: 'state', value: missing.length === 0 ? 'complete' : 'incomplete' },
    detail: missing.length === 0 ? '' : remark('rights-missing', { rights: missing.join('; ') }),
  });
}

/** An uptime that was read now gives another moment each time, a few seconds off. */
const SAME_START_MS = 60_000;

function startOf(upSeconds: number | null, now: number, before: number | null): number | null {
  if (upSeconds === null) return null;
  const start = now - upSeconds * 1000;
  if (start <= 0) return null;
  return before !== null && Math.abs(start - before) <= SAME_START_MS ? before : start;
}
