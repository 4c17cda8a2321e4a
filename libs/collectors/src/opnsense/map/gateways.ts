import type { Observation } from '@nachtwacht/domain';
import type { Gateway } from '../answers';
import { numberOf } from './numbers';
import { observe } from './observe';

/** The state of each gateway, with loss and latency where OPNsense measures them. */
export function gatewayObservations(gateways: readonly Gateway[], ignored: string): readonly Observation[] {
  const skipped = new Set(ignored.split(',').map((name) => name.trim().toLowerCase()));
  return gateways
    .filter(({ name }) => name !== '' && !skipped.has(name.toLowerCase()))
    .flatMap((gateway) => observationsOf(gateway, wordOf(gateway)));
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['none', 'online'],
  ['delay', 'degraded'],
  ['loss', 'degraded'],
  ['delay+loss', 'degraded'],
  ['down', 'down'],
  ['force_down', 'down'],
]);

/** Without monitoring OPNsense says "none" as well, which then means nothing; a word that is not known stays. */
function wordOf({ status, loss, delay }: Gateway): string {
  const isMeasured = numberOf(loss) !== null || numberOf(delay) !== null;
  if (status === 'none' && !isMeasured) return 'unmonitored';
  return WORDS.get(status) ?? (status || 'unknown');
}

function observationsOf(gateway: Gateway, word: string): readonly Observation[] {
  const { name, status, monitor, address } = gateway;
  const state = observe({
    aspect: 'gateway',
    instance: name,
    reading: { kind: 'state', value: word },
    detail: [word === 'degraded' || word === 'down' ? status : '', monitor || address]
      .filter((part) => part !== '' && part !== '~')
      .join(', '),
  });
  return word === 'unmonitored' ? [state] : [state, ...measured(gateway, word)];
}

function measured({ name, loss, delay }: Gateway, word: string): readonly Observation[] {
  const lossPercent = numberOf(loss);
  // Of a gateway that does not answer it says 0.0 ms.
  const latencyMs = word === 'down' ? null : numberOf(delay);
  return [
    observe({
      aspect: 'gateway-loss',
      instance: name,
      reading: { kind: 'level', value: lossPercent, unit: 'percent' },
      metrics: { loss_percent: lossPercent },
    }),
    observe({
      aspect: 'gateway-latency',
      instance: name,
      reading: { kind: 'level', value: latencyMs, unit: 'milliseconds' },
      metrics: { latency_ms: latencyMs },
    }),
  ];
}
