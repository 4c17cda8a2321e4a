import { observePart } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Port } from '../answers';
import type { PollMemory, PortCounters } from '../memory';

const WORDS: ReadonlyMap<string, string> = new Map([
  ['up', 'up'],
  ['associated', 'up'],
  ['down', 'down'],
  // A port that nothing is plugged into.
  ['no carrier', 'down'],
]);

/** What was counted since the previous poll, and how long that is. */
interface Since {
  readonly seconds: number;
  readonly before: ReadonlyMap<string, PortCounters>;
}

/** The ports that are switched on, with their traffic since the previous poll. */
export function interfaceObservations(
  ports: readonly Port[],
  memory: PollMemory,
  now: number,
): readonly Observation[] {
  const seconds = memory.at === null ? 0 : (now - memory.at) / 1000;
  const since = { seconds, before: new Map(memory.ports) };
  return inUse(ports).flatMap(([name, port]) => observationsOf(name, port, since));
}

export function countersOf(ports: readonly Port[]): PollMemory['ports'] {
  return inUse(ports).flatMap(([name, port]) => {
    const counters = read(port);
    return counters === null ? [] : [[name, counters] as [string, PortCounters]];
  });
}

function inUse(ports: readonly Port[]): readonly (readonly [string, Port])[] {
  return ports
    .filter(({ enable }) => enable !== false)
    .map((port) => [port.hwif || port.name || '', port] as const)
    .filter(([name]) => name !== '');
}

function observationsOf(name: string, port: Port, since: Since): readonly Observation[] {
  const status = port.status?.toLowerCase() ?? '';
  const rates = ratesOf(read(port), since.before.get(name), since.seconds);
  const state = observePart({
    aspect: 'interface',
    instance: name,
    reading: { kind: 'state', value: WORDS.get(status) ?? (port.status || 'unknown') },
    metrics: { in_bits_per_second: rates?.inBits ?? null, out_bits_per_second: rates?.outBits ?? null },
    detail: [port.descr, port.ipaddr, status === 'no carrier' ? status : ''],
  });
  if (rates?.errorsPercent === undefined) return [state];
  const errors = observePart({
    aspect: 'interface-errors',
    instance: name,
    reading: { kind: 'level', value: rates.errorsPercent, unit: 'percent' },
    metrics: { errors_percent: rates.errorsPercent },
  });
  return [state, errors];
}

function read({ inbytes, outbytes, inpkts, outpkts, inerrs, outerrs }: Port): PortCounters | null {
  if (inbytes === null || outbytes === null) return null;
  const counters = {
    inBytes: inbytes,
    outBytes: outbytes,
    packets: (inpkts ?? 0) + (outpkts ?? 0),
    errors: (inerrs ?? 0) + (outerrs ?? 0),
  };
  return Object.values(counters).every((value) => value >= 0) ? counters : null;
}

/** Fewer packets than this say nothing of a line: one broken one would be ten percent. */
const ENOUGH_PACKETS = 100;

/** Null where a counter went back: the firewall restarted, or the port was made anew. */
function ratesOf(now: PortCounters | null, before: PortCounters | undefined, seconds: number) {
  if (now === null || before === undefined || seconds < 1) return null;
  const inBytes = now.inBytes - before.inBytes;
  const outBytes = now.outBytes - before.outBytes;
  const packets = now.packets - before.packets;
  const errors = now.errors - before.errors;
  if (inBytes < 0 || outBytes < 0 || packets < 0 || errors < 0) return null;
  const all = packets + errors;
  return {
    inBits: Math.round((inBytes * 8) / seconds),
    outBits: Math.round((outBytes * 8) / seconds),
    errorsPercent: all < ENOUGH_PACKETS ? 0 : Math.round((errors / all) * 1000) / 10,
  };
}
