import { comparableSeconds, counterRate, type CounterMoment } from './counter-rates';
import type { InterfaceCounters, SnmpInterface } from './interfaces';

/** The memory of a connection is small: of a device with more ports, the first have rates. */
const MAX_REMEMBERED = 96;
/** A speed that is not told. At twice that, a counter of 32 bits would go round unseen within minutes. */
const ASSUMED_BITS_PER_SECOND = 1e8;
/** The smallest frame on a wire, with what is around it. */
const BITS_PER_PACKET = 64 * 8;
const ORDER = [
  'inOctets',
  'outOctets',
  'inPackets',
  'outPackets',
  'inErrors',
  'outErrors',
  'inDiscards',
  'outDiscards',
  'discontinuity',
] as const satisfies readonly (keyof InterfaceCounters)[];

/** What a poll remembers of ports: plain JSON, by the index of the port. */
export interface InterfaceMemory extends CounterMoment {
  readonly ports: Readonly<Record<string, readonly (string | null)[]>>;
}

export interface InterfaceRates {
  readonly inBitsPerSecond: number | null;
  readonly outBitsPerSecond: number | null;
  /** Of a hundred packets, how many were broken or dropped; null where nothing says how many there were. */
  readonly errorsPercent: number | null;
}

export function rememberInterfaces(
  interfaces: readonly SnmpInterface[],
  moment: CounterMoment,
): InterfaceMemory {
  const kept = interfaces.slice(0, MAX_REMEMBERED);
  const ports = kept.map(({ index, counters }) => [index, ORDER.map((name) => counters[name])] as const);
  return { ...moment, ports: Object.fromEntries(ports) };
}

/**
 * What the ports carried since the previous poll, by index; empty at first and after a restart of the device.
 * @param memory what `rememberInterfaces` gave, as it came back: anything else is no memory
 */
export function interfaceRates(
  interfaces: readonly SnmpInterface[],
  moment: CounterMoment,
  memory: unknown,
): ReadonlyMap<string, InterfaceRates> {
  const rates = new Map<string, InterfaceRates>();
  const before = memoryOf(memory);
  const seconds = before === null ? null : comparableSeconds(before, moment);
  if (before === null || seconds === null) return rates;
  const uptimeKnown = moment.upSeconds !== null;
  for (const port of interfaces) {
    const counters = countersOf(before.ports[port.index]);
    if (counters === null || counters.discontinuity !== port.counters.discontinuity) continue;
    rates.set(port.index, ratesOf(port, counters, seconds, uptimeKnown));
  }
  return rates;
}

function ratesOf(
  { counters, bitsPerSecond }: SnmpInterface,
  before: InterfaceCounters,
  seconds: number,
  uptimeKnown: boolean,
): InterfaceRates {
  const bits = bitsPerSecond ?? ASSUMED_BITS_PER_SECOND;
  const rate = (name: keyof InterfaceCounters, mostPerSecond: number) => {
    const isNarrow = counters[name]?.startsWith('32:') === true;
    // A speed that is only assumed must not refuse what a wide counter says.
    const limit = isNarrow || bitsPerSecond !== null ? { mostPerSecond } : {};
    return counterRate(before[name], counters[name], seconds, { ...limit, uptimeKnown });
  };
  const octets = (name: keyof InterfaceCounters) => {
    const perSecond = rate(name, bits / 8);
    return perSecond === null ? null : perSecond * 8;
  };
  const packets = (name: keyof InterfaceCounters) => rate(name, bits / BITS_PER_PACKET);
  return {
    inBitsPerSecond: octets('inOctets'),
    outBitsPerSecond: octets('outOctets'),
    errorsPercent: share(
      [packets('inErrors'), packets('outErrors'), packets('inDiscards'), packets('outDiscards')],
      [packets('inPackets'), packets('outPackets')],
    ),
  };
}

/** Packets that were broken are not among those that were passed on. */
function share(bad: readonly (number | null)[], good: readonly (number | null)[]): number | null {
  if (good.includes(null) || bad.every((rate) => rate === null)) return null;
  const wrong = sum(bad);
  const all = wrong + sum(good);
  return all === 0 ? 0 : (wrong / all) * 100;
}

const sum = (rates: readonly (number | null)[]): number =>
  rates.reduce<number>((total, rate) => total + (rate ?? 0), 0);

function memoryOf(memory: unknown): InterfaceMemory | null {
  if (typeof memory !== 'object' || memory === null) return null;
  const { at, upSeconds, ports } = memory as Partial<Record<keyof InterfaceMemory, unknown>>;
  if (typeof at !== 'number' || (upSeconds !== null && typeof upSeconds !== 'number')) return null;
  if (typeof ports !== 'object' || ports === null) return null;
  return { at, upSeconds, ports: ports as InterfaceMemory['ports'] };
}

function countersOf(told: unknown): InterfaceCounters | null {
  if (!Array.isArray(told) || told.length !== ORDER.length) return null;
  const words = told.map((value: unknown) => (typeof value === 'string' ? value : null));
  return Object.fromEntries(ORDER.map((name, i) => [name, words[i] ?? null])) as Record<
    keyof InterfaceCounters,
    string | null
  >;
}
