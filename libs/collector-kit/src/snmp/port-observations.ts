import type { Observation } from '@nachtwacht/domain';
import { observePart } from '../observe-part';
import type { CounterMoment } from './counter-rates';
import { interfaceRates, type InterfaceRates } from './interface-rates';
import { readInterfaces, type SnmpInterface } from './interfaces';
import type { SnmpValues } from '../poll-context';

const LOOPBACK = 24;
/** Devices of a kernel that no cable and nobody's settings belong to, and those that come and go with containers. */
const OF_THE_KERNEL =
  /^(?:lo|sit|ip6tnl|gre|gretap|erspan|tunl|ifb|imq|dummy|teql|enc|pflog|pfsync|ip_vti|ip6_vti|veth[0-9a-f@]*|cali[0-9a-f]+)\d*(?:@\w+)?$/i;
/** What Windows counts besides its network cards: ways that nobody uses. */
const OF_WINDOWS =
  /^(?:WAN Miniport|Software Loopback|Teredo|6to4|Microsoft (?:ISATAP|6to4|IP-HTTPS|Teredo|Kernel Debug)|.*\(Kernel Debug\w+\)$|.*\* \d+$)/i;
/** Windows names its ports by number; what a person knows is in their alias. */
const NUMBERED_BY_WINDOWS = /^(?:ethernet|tunnel|ppp|loopback|other|wireless)_\d+$/i;
const MAX_PORTS = 100;
/** Of ifDescr, RFC 2863. */
const LONGEST_NAME = 255;

export interface SnmpPort extends SnmpInterface {
  /** Its name, with its index where another port has the same. */
  readonly instance: string;
}

/** The ports that are switched on and that a person would call one. */
export function portsOf(values: SnmpValues): readonly SnmpPort[] {
  const all = readInterfaces(values);
  const isFilter = filtersOf(all);
  const on = all
    .filter(({ admin }) => admin === 'up' || admin === null)
    .filter(({ type, name, oper }) => type !== LOOPBACK && !OF_THE_KERNEL.test(name) && oper !== null)
    .filter((port) => ![port.description, port.alias].some((text) => OF_WINDOWS.test(text ?? '')))
    .filter((port) => !isFilter(port))
    .map((port) => ({
      ...port,
      name: NUMBERED_BY_WINDOWS.test(port.name) ? (port.alias ?? port.description ?? port.name) : port.name,
    }))
    .slice(0, MAX_PORTS);
  const count = Map.groupBy(on, ({ name }) => name);
  return on.map((port) => ({
    ...port,
    instance: (count.get(port.name)?.length ?? 0) > 1 ? `${port.name} (${port.index})` : port.name,
  }));
}

/** State, rates and errors of ports, as the aspects `interface` and `interface-errors`. */
export function portObservations(
  ports: readonly SnmpPort[],
  moment: CounterMoment,
  memory: unknown,
): readonly Observation[] {
  const rates = interfaceRates(ports, moment, memory);
  return ports.flatMap((port) => observationsOf(port, rates.get(port.index)));
}

/**
 * "Ethernet-QoS Packet Scheduler-0000" stands on "Ethernet" and has its address. An agent may tell of ten thousand
 * ports, so that none is held against all others.
 */
function filtersOf(all: readonly SnmpInterface[]): (port: SnmpInterface) => boolean {
  const bases = all.filter(({ name }) => NUMBERED_BY_WINDOWS.test(name));
  const keyOf = (mac: string | null, text: string) => `${mac ?? ''} ${text}`;
  const named = (text: 'description' | 'alias') => {
    const keys = new Set(bases.map((base) => keyOf(base.mac, base[text] ?? '')));
    return (port: SnmpInterface) =>
      startsOf(port[text] ?? '').some((start) => keys.has(keyOf(port.mac, start)));
  };
  const tests = [named('description'), named('alias')];
  return (port) => bases.length > 0 && tests.some((isNamed) => isNamed(port));
}

/** What stands before each hyphen. */
function startsOf(text: string): readonly string[] {
  const short = text.slice(0, LONGEST_NAME);
  return [...short.matchAll(/(?!^)-/g)].map(({ index }) => short.slice(0, index));
}

function observationsOf(port: SnmpPort, rates: InterfaceRates | undefined): readonly Observation[] {
  const { instance, alias, description, oper } = port;
  const whole = (value: number | null | undefined) => (value == null ? null : Math.round(value));
  const more = [alias, description].find((text) => text !== null && text !== port.name) ?? null;
  const state = observePart({
    aspect: 'interface',
    instance,
    // A port is as down as the ports that it is made of.
    reading: { kind: 'state', value: oper === 'lower-layer-down' ? 'down' : (oper ?? 'not-told') },
    metrics: {
      in_bits_per_second: whole(rates?.inBitsPerSecond),
      out_bits_per_second: whole(rates?.outBitsPerSecond),
    },
    detail: more,
  });
  const errors = rates?.errorsPercent ?? null;
  if (errors === null) return [state];
  const rounded = Math.round(errors * 100) / 100;
  return [
    state,
    observePart({
      aspect: 'interface-errors',
      instance,
      reading: { kind: 'level', value: rounded, unit: 'percent' },
      metrics: { errors_percent: rounded },
    }),
  ];
}
