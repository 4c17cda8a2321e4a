import type { SeenAsset } from '@nachtwacht/domain';
import type { System } from '../answers';
import { HOST_KEY } from '@nachtwacht/collector-kit';

export interface HostInput {
  readonly system: System | null;
  readonly version: string | null;
  readonly address: string;
  /** Epoch milliseconds. */
  readonly bootedAt: number | null;
}

export function hostAsset({ system, version, address, bootedAt }: HostInput): SeenAsset {
  const model = system?.platform ?? '';
  const serial = system?.serial || system?.netgate_id || '';
  return {
    key: HOST_KEY,
    kind: 'firewall',
    name: address,
    facts: {
      vendor: 'pfSense',
      address,
      ...(model === '' ? {} : { model }),
      ...(serial === '' ? {} : { serial }),
      ...(version === null ? {} : { version }),
      ...(bootedAt === null ? {} : { bootedAt: new Date(bootedAt).toISOString() }),
    },
  };
}
