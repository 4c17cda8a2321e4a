import { defineCollector } from '@nachtwacht/collector-kit';
import type { ProxmoxAnswers } from './answers';
import { proxmoxAspects } from './aspects';
import { ALLOWED_CALLS } from './calls';
import { mapProxmox } from './map/map-proxmox';
import { pollProxmox } from './poll/poll';
import { ProxmoxCredentials, ProxmoxSettings } from './schema';

export const proxmoxCollector = defineCollector<ProxmoxSettings, ProxmoxCredentials, ProxmoxAnswers>({
  id: 'proxmox',
  label: { nl: 'Proxmox VE', en: 'Proxmox VE' },
  description: {
    nl: 'Leest nodes, virtuele machines, opslag, schijven, ZFS, Ceph en wachtende updates van een Proxmox-node of -cluster. Kan niets wijzigen.',
    en: 'Reads nodes, virtual machines, storage, disks, ZFS, Ceph and pending updates of a Proxmox node or cluster. Can’t change anything.',
  },
  assetKind: 'controller',
  settings: ProxmoxSettings,
  credentials: ProxmoxCredentials,
  intervalSeconds: { default: 180, min: 60, max: 3600 },
  deadlineMs: 45_000,
  aspects: proxmoxAspects,
  calls: ALLOWED_CALLS,
  addressOf: ({ url }) => url,
  poll: pollProxmox,
  map: mapProxmox,
});
