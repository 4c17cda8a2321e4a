import { observePart } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import type { Results, Tunnel } from '../answers';
import { inVdom, type Envelope } from './envelopes';

/** IPsec tunnels. Each has one or more selectors, also of keys that are being replaced: one that is up carries it. */
export function tunnelObservations(told: readonly Envelope<Results['tunnels']>[]): readonly Observation[] {
  return told.flatMap(({ vdom, results }) =>
    results.flatMap((tunnel) => {
      if (!tunnel?.name) return [];
      return [
        observePart({
          aspect: 'vpn',
          instance: inVdom(vdom, tunnel.name),
          reading: { kind: 'state', value: wordOf(tunnel) },
          detail: tunnel.rgwy ?? '',
        }),
      ];
    }),
  );
}

function wordOf({ proxyid }: Tunnel): string {
  const words = proxyid.map((selector) => selector?.status ?? '').filter((word) => word !== '');
  if (words.length === 0) return 'not-told';
  if (words.includes('up')) return 'up';
  return words.find((word) => word !== 'down') ?? 'down';
}
