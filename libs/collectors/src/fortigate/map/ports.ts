import { observePart, percentOfWhole } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Port, Results } from '../answers';
import { inVdom, type Envelope } from './envelopes';
import type { Memory, PortCounters } from './memory';

export interface PortsSeen {
  readonly observations: readonly Observation[];
  /** For the next poll. */
  readonly counters: ReadonlyMap<string, PortCounters>;
}

const MAX_PORTS = 256;
/** Fewer packets than this say nothing of a port: one broken one would be ten percent. */
const ENOUGH_PACKETS = 100;

/**
 * The ports of the firewall, with what went through them since the previous poll. Counters are of 64 bits; one that is
 * lower than before began anew, and then there is no number.
 */
export function portsSeen(
  told: readonly Envelope<Results['interfaces']>[],
  before: Pick<Memory, 'at' | 'ports'>,
  now: number,
): PortsSeen {
  const counters = new Map<string, PortCounters>();
  const seconds = before.at > 0 && before.at < now ? (now - before.at) / 1000 : 0;
  const observations = told
    .flatMap(({ vdom, results }) =>
      Object.entries(results).map(([id, port]) => [inVdom(vdom, port?.name || id), port] as const),
    )
    .slice(0, MAX_PORTS)
    .flatMap(([name, port]) => {
      if (port === null || port.link === undefined) return [];
      const present = countersOf(port);
      if (present !== null) counters.set(name, present);
      return observationsOf(name, port, since(before.ports.get(name), present), seconds);
    });
  return { observations, counters };
}

function countersOf(port: Port): PortCounters | null {
  const {
    rx_bytes: bytesIn,
    tx_bytes: bytesOut,
    rx_packets = 0,
    tx_packets = 0,
    rx_errors = 0,
    tx_errors = 0,
  } = port;
  if (bytesIn === undefined || bytesOut === undefined) return null;
  return { bytesIn, bytesOut, packets: rx_packets + tx_packets, errors: rx_errors + tx_errors };
}

function since(before: PortCounters | undefined, now: PortCounters | null): PortCounters | null {
  if (before === undefined || now === null) return null;
  const grown = {
    bytesIn: now.bytesIn - before.bytesIn,
    bytesOut: now.bytesOut - before.bytesOut,
    packets: now.packets - before.packets,
    errors: now.errors - before.errors,
  };
  return Object.values(grown).every((growth) => growth >= 0) ? grown : null;
}

function observationsOf(
  name: string,
  port: Port,
  grown: PortCounters | null,
  seconds: number,
): readonly Observation[] {
  const rate = (bytes: number | undefined) =>
    bytes === undefined || seconds <= 0 ? null : Math.round((bytes * 8) / seconds);
  const state = observePart({
    aspect: 'interface',
    instance: name,
    reading: { kind: 'state', value: port.link === true ? 'up' : 'down' },
    metrics: { in_bits_per_second: rate(grown?.bytesIn), out_bits_per_second: rate(grown?.bytesOut) },
    detail: [port.alias ?? null, port.link === true && (port.speed ?? 0) > 0 ? `${port.speed} Mbit/s` : null],
  });
  if (grown === null) return [state];
  const packets = grown.packets + grown.errors;
  const errors = packets < ENOUGH_PACKETS ? 0 : percentOfWhole(grown.errors, packets);
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
