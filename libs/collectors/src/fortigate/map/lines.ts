import { observePart } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Line, Results } from '../answers';
import { inVdom, type Envelope } from './envelopes';

const WORDS: ReadonlyMap<string, string> = new Map([
  ['up', 'online'],
  ['alive', 'online'],
  ['down', 'down'],
  ['dead', 'down'],
  // A link monitor that gets no answer says "error".
  ['error', 'down'],
  ['disable', 'unmonitored'],
  ['disabled', 'unmonitored'],
]);

/** WAN lines, as link monitors and the health checks of SD-WAN measure them; instance: "check (interface)". */
export function lineObservations(
  told: readonly Envelope<Results['linkMonitors']>[],
  ignored: ReadonlySet<string>,
): readonly Observation[] {
  return told.flatMap(({ vdom, results }) =>
    Object.entries(results).flatMap(([check, members]) =>
      Object.entries(members ?? {}).flatMap(([port, line]) => {
        const name = inVdom(vdom, `${check} (${port})`);
        const isIgnored = [name, check, port].some((word) => ignored.has(word.toLowerCase()));
        return line === null || isIgnored ? [] : observationsOf(name, line);
      }),
    ),
  );
}

function observationsOf(name: string, line: Line): readonly Observation[] {
  const told = line.status ?? '';
  const word = told === '' ? 'not-told' : (WORDS.get(told.toLowerCase()) ?? told);
  const state = observePart({
    aspect: 'gateway',
    instance: name,
    reading: { kind: 'state', value: word },
    detail: word === 'down' ? told : '',
  });
  if (word === 'unmonitored') return [state];
  const loss = line.packet_loss ?? null;
  // Of a line that does not answer the last number stays.
  const latency = word === 'down' ? null : rounded(line.latency);
  return [
    state,
    ...(line.packet_loss === undefined
      ? []
      : [
          observePart({
            aspect: 'gateway-loss',
            instance: name,
            reading: { kind: 'level', value: loss, unit: 'percent' },
            metrics: { loss_percent: loss },
          }),
        ]),
    ...(line.latency === undefined
      ? []
      : [
          observePart({
            aspect: 'gateway-latency',
            instance: name,
            reading: { kind: 'level', value: latency, unit: 'milliseconds' },
            metrics: { latency_ms: latency },
          }),
        ]),
  ];
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 100) / 100;
}
