import { observePart } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Gateway } from '../answers';

/** The state of each gateway, with loss and latency where pfSense measures them. */
export function gatewayObservations(
  gateways: readonly Gateway[],
  ignored: ReadonlySet<string>,
): readonly Observation[] {
  return gateways
    .filter(({ name }) => name !== null && name !== '' && !ignored.has(name.toLowerCase()))
    .flatMap((gateway) => observationsOf(gateway, gateway.name ?? ''));
}

/** Online and yet slow or losing packets. */
const DEGRADED = new Set(['delay', 'loss', 'highdelay', 'highloss']);

/** Without monitoring pfSense says "online" as well, which then means nothing; a word that is not known stays. */
function wordOf({ status, substatus, loss, delay }: Gateway): string {
  const state = status?.toLowerCase() ?? '';
  const more = substatus?.toLowerCase() ?? '';
  if (state === 'down') return 'down';
  if (state !== 'online') return status || 'unknown';
  if (DEGRADED.has(more)) return 'degraded';
  if (more === 'down' || more === 'force_down') return 'down';
  if (more !== 'none' && more !== '') return substatus ?? 'unknown';
  return loss === null && delay === null ? 'unmonitored' : 'online';
}

function observationsOf(gateway: Gateway, name: string): readonly Observation[] {
  const { substatus, monitorip } = gateway;
  const word = wordOf(gateway);
  const state = observePart({
    aspect: 'gateway',
    instance: name,
    reading: { kind: 'state', value: word },
    detail: [(word === 'degraded' || word === 'down') && substatus !== 'none' ? substatus : null, monitorip],
  });
  return word === 'unmonitored' ? [state] : [state, ...measured(gateway, name)];
}

function measured({ loss, delay }: Gateway, name: string): readonly Observation[] {
  // Where nothing came back there was nothing to time, and pfSense says 0.
  const latency = loss !== null && loss >= 100 ? null : delay;
  return [
    observePart({
      aspect: 'gateway-loss',
      instance: name,
      reading: { kind: 'level', value: loss, unit: 'percent' },
      metrics: { loss_percent: loss },
    }),
    observePart({
      aspect: 'gateway-latency',
      instance: name,
      reading: { kind: 'level', value: latency, unit: 'milliseconds' },
      metrics: { latency_ms: latency },
    }),
  ];
}
