import { comparableSeconds, counterRate, observePart } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Port, Results } from '../answers';
import type { Memory, PortCounters } from './memory';
import { isTrue } from './values';

export interface PortsSeen {
  readonly observations: readonly Observation[];
  /** For the next poll. */
  readonly counters: ReadonlyMap<string, PortCounters>;
}

/** Fewer packets than this say nothing of a port: one broken one would be ten percent. */
const ENOUGH_PACKETS = 100;

/** The ports that are switched on, with what went through them since the previous poll; after a restart there is no number. */
export function portsSeen(
  ports: Results['interfaces'],
  before: Memory,
  now: { readonly at: number; readonly upSeconds: number | null },
): PortsSeen {
  const seconds = before.at > 0 ? comparableSeconds(before, now) : null;
  const counters = new Map<string, PortCounters>();
  const observations = ports.flatMap((port) => {
    if (!port?.name || isTrue(port.disabled)) return [];
    const present = countersOf(port);
    if (present !== null) counters.set(port.name, present);
    return observationsOf(port.name, port, ratesOf(before.ports.get(port.name), present, seconds));
  });
  return { observations, counters };
}

function countersOf(port: Port): PortCounters | null {
  const sum = (...names: readonly (keyof Port)[]) =>
    names.reduce((total, name) => total + BigInt(digits(port[name]) ?? 0), 0n);
  if (digits(port['rx-byte']) === null || digits(port['tx-byte']) === null) return null;
  return [
    `64:${sum('rx-byte')}`,
    `64:${sum('tx-byte')}`,
    `64:${sum('rx-packet', 'tx-packet')}`,
    `64:${sum('rx-error', 'tx-error', 'rx-drop', 'tx-drop')}`,
  ];
}

function digits(text: string | undefined): string | null {
  return text !== undefined && /^\d{1,19}$/.test(text) ? text : null;
}

function ratesOf(before: PortCounters | undefined, now: PortCounters | null, seconds: number | null) {
  if (before === undefined || now === null || seconds === null) return null;
  const rate = (at: 0 | 1 | 2 | 3) => counterRate(before[at], now[at], seconds);
  const [bytesIn, bytesOut, packets, errors] = [rate(0), rate(1), rate(2), rate(3)];
  if (bytesIn === null || bytesOut === null) return null;
  const all = packets === null || errors === null ? null : packets + errors;
  const isEnough = all !== null && all * seconds >= ENOUGH_PACKETS;
  return {
    bitsIn: Math.round(bytesIn * 8),
    bitsOut: Math.round(bytesOut * 8),
    errors: all === null ? null : isEnough ? Math.round(((errors ?? 0) / all) * 1000) / 10 : 0,
  };
}

function observationsOf(
  name: string,
  { running, comment }: Port,
  rates: ReturnType<typeof ratesOf>,
): readonly Observation[] {
  const state = observePart({
    aspect: 'interface',
    instance: name,
    reading: { kind: 'state', value: running === undefined ? 'not-told' : isTrue(running) ? 'up' : 'down' },
    metrics: { in_bits_per_second: rates?.bitsIn ?? null, out_bits_per_second: rates?.bitsOut ?? null },
    detail: comment ?? '',
  });
  const errors = rates?.errors ?? null;
  if (errors === null) return [state];
  return [
    state,
    observePart({
      aspect: 'interface-errors',
      instance: name,
      reading: { kind: 'level', value: errors, unit: 'percent' },
      metrics: { errors_percent: errors },
    }),
  ];
}
