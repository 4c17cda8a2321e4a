import {
  interfaceRates,
  observePart,
  readInterfaces,
  rememberInterfaces,
  type CounterMoment,
  type InterfaceMemory,
  type InterfaceRates,
  type SnmpInterface,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';

const LOOPBACK = 24;
/** Devices of the kernel that no cable and nobody's settings belong to. */
const OF_THE_KERNEL =
  /^(?:lo|sit|ip6tnl|gre|gretap|erspan|tunl|ifb|imq|dummy|teql|enc|pflog|pfsync|ip_vti|ip6_vti|doll)\d*$/i;
const MAX_PORTS = 100;
/** Within the 16 kB of a poll, whatever stands in the counters: the ports beyond have a state and no rates. */
const MAX_REMEMBERED = 50;

export interface Port extends SnmpInterface {
  /** Its name, with its index where another port has the same. */
  readonly instance: string;
}

/** The ports that are switched on. */
export function portsOf(values: SnmpValues): readonly Port[] {
  const on = readInterfaces(values)
    .filter(({ admin }) => admin === 'up' || admin === null)
    // Rows that an agent keeps for what is not there have neither a name nor a kind.
    .filter(({ name, index, type }) => name !== index || (type ?? 0) !== 0)
    .filter(({ type, name, oper }) => type !== LOOPBACK && !OF_THE_KERNEL.test(name) && oper !== null)
    .slice(0, MAX_PORTS);
  const count = Map.groupBy(on, ({ name }) => name);
  return on.map((port) => ({
    ...port,
    instance: (count.get(port.name)?.length ?? 0) > 1 ? `${port.name} (${port.index})` : port.name,
  }));
}

export function portsOff(values: SnmpValues): readonly string[] {
  return readInterfaces(values)
    .filter(({ admin, oper }) => admin === 'down' && oper !== 'up')
    .map(({ name }) => name);
}

export function portObservations(
  ports: readonly Port[],
  moment: CounterMoment,
  memory: unknown,
): readonly Observation[] {
  const rates = interfaceRates(ports, moment, memory);
  return ports.flatMap((port) => observationsOf(port, rates.get(port.index)));
}

export function rememberPorts(ports: readonly Port[], moment: CounterMoment): InterfaceMemory {
  return rememberInterfaces(ports.slice(0, MAX_REMEMBERED), moment);
}

function observationsOf(port: Port, rates: InterfaceRates | undefined): readonly Observation[] {
  const { instance, alias, oper } = port;
  const whole = (value: number | null | undefined) => (value == null ? null : Math.round(value));
  const state = observePart({
    aspect: 'interface',
    instance,
    reading: { kind: 'state', value: oper ?? 'not-told' },
    metrics: {
      in_bits_per_second: whole(rates?.inBitsPerSecond),
      out_bits_per_second: whole(rates?.outBitsPerSecond),
    },
    detail: alias === instance ? null : alias,
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
