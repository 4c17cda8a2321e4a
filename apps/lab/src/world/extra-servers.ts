import type { DeviceSpec } from './device';

/** A NAS, emergency power, a server that speaks SNMP and a cluster of hypervisors, by practice. */
export const EXTRA_SERVERS: Readonly<Record<string, readonly Omit<DeviceSpec, 'practice'>[]>> = {
  'LAB-GOUDA': [{ id: 'gouda-nas', kind: 'nas', site: 'gouda', name: 'NAS röntgen', model: 'DS923+' }],
  'LAB-SCHOONHOVEN': [
    { id: 'schoonhoven-app', kind: 'snmp-server', site: 'schoonhoven', name: 'Applicatieserver' },
    {
      id: 'schoonhoven-ups',
      kind: 'ups',
      site: 'schoonhoven',
      name: 'UPS serverkast',
      model: 'Smart-UPS 1500',
    },
  ],
  'LAB-CULEMBORG': [{ id: 'culemborg-pve', kind: 'hypervisor', site: 'culemborg', name: 'Proxmox-cluster' }],
};
