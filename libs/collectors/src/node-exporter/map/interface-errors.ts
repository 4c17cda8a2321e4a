import type { Observation } from '@nachtwacht/domain';
import { observe, percentOf } from './observe';
import type { MetricName } from './metric-names';
import type { Series } from './series';

/** Packets and broken ones of each port since the host started: both directions together. */
export type PortCounters = Readonly<Record<string, readonly [packets: number, errors: number]>>;

/** Made by the host itself: what is broken there is broken at a real port. */
const MADE_UP = /^(lo|veth|docker|br-|virbr|vnet|tap|tun|ifb|cali|flannel|cni|dummy|isatap|teredo)/i;
const MOST_PORTS = 32;
/** One broken packet of three says nothing. */
const FEWEST_PACKETS = 100;

const PACKETS: readonly (readonly [MetricName, string])[] = [
  ['node_network_receive_packets_total', 'device'],
  ['node_network_transmit_packets_total', 'device'],
  ['windows_net_packets_received_total', 'nic'],
  ['windows_net_packets_sent_total', 'nic'],
];
const ERRORS: readonly (readonly [MetricName, string])[] = [
  ['node_network_receive_errs_total', 'device'],
  ['node_network_transmit_errs_total', 'device'],
  ['windows_net_packets_received_errors_total', 'nic'],
  ['windows_net_packets_outbound_errors_total', 'nic'],
];

export function portCounters(series: Series): PortCounters {
  const packets = sums(series, PACKETS);
  const errors = sums(series, ERRORS);
  return Object.fromEntries(
    [...packets]
      .filter(([port]) => !MADE_UP.test(port) && errors.has(port))
      .slice(0, MOST_PORTS)
      .map(([port, count]) => [port, [count, errors.get(port) ?? 0] as const]),
  );
}

/** Broken of all since the previous poll. A restart begins the counters anew: then there is no value. */
export function interfaceErrorObservations(now: PortCounters, before: PortCounters): readonly Observation[] {
  return Object.entries(now).map(([instance, counters]) => {
    const value = brokenPercent(counters, Object.hasOwn(before, instance) ? before[instance] : undefined);
    return observe({
      aspect: 'interface-errors',
      instance,
      reading: { kind: 'level', value, unit: 'percent' },
      metrics: { errors_percent: value },
    });
  });
}

function brokenPercent(
  [packets, errors]: PortCounters[string],
  before: PortCounters[string] | undefined,
): number | null {
  if (before === undefined || packets < before[0] || errors < before[1]) return null;
  const broken = errors - before[1];
  const all = packets - before[0] + broken;
  if (broken === 0) return 0;
  return all < FEWEST_PACKETS ? 0 : percentOf(broken, all);
}

function sums(series: Series, names: typeof PACKETS): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [name, label] of names)
    for (const [port, value] of series.by(name, label)) counts.set(port, (counts.get(port) ?? 0) + value);
  return counts;
}
