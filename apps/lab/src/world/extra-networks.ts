import type { DeviceSpec } from './device';

interface Network {
  readonly kind: 'omada-controller' | 'meraki-dashboard';
  readonly id: string;
  readonly name: string;
  readonly site: string;
  readonly members: readonly Pick<DeviceSpec, 'kind' | 'name' | 'model'>[];
}

/** Networks of another maker than the rest, each with a controller of the practice's own. */
const NETWORKS: Readonly<Record<string, Network>> = {
  'LAB-GOUDA': {
    kind: 'omada-controller',
    id: 'gouda-omada',
    name: 'Omada-controller Gouda',
    site: 'gouda',
    members: [
      { kind: 'access-point', name: 'AP Kelder', model: 'EAP660 HD v1.0' },
      { kind: 'access-point', name: 'AP Tuin', model: 'EAP610-Outdoor v1.0' },
      { kind: 'switch', name: 'Switch kelder', model: 'TL-SG2210P v5.0' },
      { kind: 'managed-gateway', name: 'Router gastennetwerk', model: 'ER605 v2.0' },
    ],
  },
  'LAB-CULEMBORG': {
    kind: 'meraki-dashboard',
    id: 'culemborg-meraki',
    name: 'Meraki-organisatie Waterlinie',
    site: 'culemborg',
    members: [
      { kind: 'access-point', name: 'AP Behandelgang', model: 'MR46' },
      { kind: 'switch', name: 'Switch behandelgang', model: 'MS120-8LP' },
      { kind: 'managed-gateway', name: 'Router behandelgang', model: 'MX67' },
    ],
  },
};

/** The controller of a practice's other network, followed by what is behind it. */
export function otherNetworkOf(practice: string): readonly DeviceSpec[] {
  const network = NETWORKS[practice];
  if (network === undefined) return [];
  const { kind, id, name, site, members } = network;
  return [
    // The dashboard of Meraki stands elsewhere: the line of the practice does not darken it.
    { id, kind, name, practice, site: kind === 'meraki-dashboard' ? null : site },
    ...members.map((member, index): DeviceSpec => ({
      ...member,
      id: `${id}-${index + 1}`,
      practice,
      site,
      controller: { id, site },
    })),
  ];
}
