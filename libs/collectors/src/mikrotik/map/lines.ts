import { observePart } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Results, Watched } from '../answers';
import { countIn, isTrue, millisecondsIn } from './values';

const WORDS: ReadonlyMap<string, string> = new Map([
  ['up', 'online'],
  ['ok', 'online'],
  ['down', 'down'],
]);

/** What Netwatch watches: the hosts beyond each line; instance: its name, comment or host. */
export function lineObservations(hosts: Results['netwatch'], ignored: string): readonly Observation[] {
  const skipped = new Set(ignored.split(',').map((name) => name.trim().toLowerCase()));
  return hosts.flatMap((watched) => {
    if (watched === null || isTrue(watched.disabled)) return [];
    const names = [watched.name, watched.comment, watched.host].filter(
      (name) => name !== undefined && name !== '',
    );
    const [name] = names;
    if (name === undefined || names.some((one) => skipped.has((one ?? '').toLowerCase()))) return [];
    return observationsOf(name, watched);
  });
}

function observationsOf(instance: string, watched: Watched): readonly Observation[] {
  const told = watched.status ?? '';
  const word = told === '' ? 'not-told' : (WORDS.get(told.toLowerCase()) ?? told);
  const loss = countIn(watched['loss-percent']);
  const latency = word === 'down' ? null : millisecondsIn(watched['rtt-avg']);
  return [
    observePart({
      aspect: 'gateway',
      instance,
      reading: { kind: 'state', value: word },
      detail: watched.host === instance ? '' : (watched.host ?? ''),
    }),
    ...(loss === null
      ? []
      : [
          observePart({
            aspect: 'gateway-loss',
            instance,
            reading: { kind: 'level', value: loss, unit: 'percent' },
            metrics: { loss_percent: loss },
          }),
        ]),
    ...(watched['rtt-avg'] === undefined
      ? []
      : [
          observePart({
            aspect: 'gateway-latency',
            instance,
            reading: { kind: 'level', value: latency, unit: 'milliseconds' },
            metrics: { latency_ms: latency },
          }),
        ]),
  ];
}
