import { observePart, type InterfaceRates, type SnmpInterface } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';

/** Loopback, tunnels and what is only a name within the device. */
const WITHIN = new Set([1, 24, 53, 131, 209]);
const MAX_PORTS = 64;
const WORDS: ReadonlyMap<string, string> = new Map([['lower-layer-down', 'down']]);

/** The ports and radios that are switched on, with what went through them since the previous poll. */
export function portObservations(
  ports: readonly SnmpInterface[],
  rates: ReadonlyMap<string, InterfaceRates>,
): readonly Observation[] {
  return ports
    .filter(({ admin, oper, type }) => admin !== 'down' && oper !== null && !WITHIN.has(type ?? 0))
    .slice(0, MAX_PORTS)
    .flatMap((port) => observationsOf(port, rates.get(port.index)));
}

function observationsOf(
  { name, alias, oper }: SnmpInterface,
  rates: InterfaceRates | undefined,
): readonly Observation[] {
  const word = oper ?? 'unknown';
  const rounded = (value: number | null | undefined) =>
    value === null || value === undefined ? null : Math.round(value);
  const state = observePart({
    aspect: 'interface',
    instance: name,
    reading: { kind: 'state', value: WORDS.get(word) ?? word },
    metrics: {
      in_bits_per_second: rounded(rates?.inBitsPerSecond),
      out_bits_per_second: rounded(rates?.outBitsPerSecond),
    },
    detail: alias,
  });
  const percent = rates?.errorsPercent ?? null;
  if (percent === null) return [state];
  const errors = Math.round(percent * 10) / 10;
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
