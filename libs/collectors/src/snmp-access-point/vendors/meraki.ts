import type { AssetKind } from '@nachtwacht/domain';
import { inDescription, isBelow, type Vendor } from './vendor';

const KINDS: ReadonlyMap<string, AssetKind> = new Map([
  ['AP', 'access-point'],
  ['Router', 'firewall'],
  ['Switch', 'switch'],
]);

/** Devices of Meraki tell their model and their ports; everything else is with Cisco's dashboard. */
export const meraki: Vendor = {
  id: 'meraki',
  matches: ({ objectId }) => isBelow(objectId, '1.3.6.1.4.1.29671'),
  get: [],
  walk: [],
  read: (_values, system) => {
    const [model, word = ''] = inDescription(system, /Meraki (\S+) Cloud Managed (\w+)/);
    const kind = KINDS.get(word);
    return {
      maker: 'Meraki',
      vendor: 'meraki',
      ...(kind !== undefined && { kind }),
      model: model ?? null,
      version: null,
      serial: null,
    };
  },
};
