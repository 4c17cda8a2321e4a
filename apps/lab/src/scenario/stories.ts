import type { DeviceKind } from '../world/device-kind';

/** One thing that may go wrong in a day: at some device of these kinds, between two times of the lab's day. */
export interface Story {
  readonly kinds: readonly DeviceKind[];
  readonly fault: string;
  /** hh:mm */
  readonly from: string;
  readonly to: string;
  /** How likely it is on any day, 0 to 1. */
  readonly chance: number;
}

const SERVERS = ['linux-server', 'windows-server'] as const;
const SITES = ['website', 'secure-website'] as const;
const HARDWARE = ['idrac', 'idrac-snmp'] as const;
const MANAGED = ['access-point', 'switch'] as const;

/**
 * A day at a provider: the night's backups, the morning's lines, an update in the afternoon. Nothing passes within
 * three hours, and nothing that is asked once a minute within five: pressed into half an hour of real time, a fault must
 * still be there when it has been confirmed.
 */
export const STORIES: readonly Story[] = [
  { kinds: ['backup-job'], fault: 'fails', from: '00:10', to: '08:40', chance: 0.9 },
  { kinds: ['backup-job'], fault: 'never-comes', from: '00:10', to: '09:20', chance: 0.5 },
  { kinds: ['backup-job'], fault: 'warns', from: '00:10', to: '10:30', chance: 0.4 },
  // Until somebody brings a new one the next day.
  { kinds: [...HARDWARE, 'nas'], fault: 'drive-predicts-failure', from: '02:30', to: '22:00', chance: 0.6 },
  { kinds: ['hypervisor'], fault: 'updates-wait', from: '03:00', to: '13:00', chance: 0.5 },
  { kinds: SERVERS, fault: 'updates-wait', from: '05:00', to: '12:30', chance: 0.6 },
  { kinds: ['line'], fault: 'loss-30', from: '05:30', to: '08:30', chance: 0.7 },
  { kinds: ['firewall'], fault: 'update-appears', from: '06:00', to: '14:00', chance: 0.8 },
  {
    kinds: ['fortigate', 'mikrotik', 'nas'],
    fault: 'update-appears',
    from: '06:30',
    to: '15:30',
    chance: 0.6,
  },
  { kinds: ['access-point'], fault: 'disconnected', from: '07:30', to: '10:30', chance: 0.9 },
  { kinds: HARDWARE, fault: 'power-supply-gone', from: '08:00', to: '14:00', chance: 0.5 },
  { kinds: SITES, fault: 'status-503', from: '09:00', to: '12:00', chance: 0.8 },
  { kinds: MANAGED, fault: 'vanishes', from: '09:30', to: '14:30', chance: 0.5 },
  { kinds: SERVERS, fault: 'disk-fills', from: '10:30', to: '14:30', chance: 0.8 },
  { kinds: ['line'], fault: 'loss-all', from: '12:30', to: '15:30', chance: 0.8 },
  { kinds: ['windows-server'], fault: 'antivirus-off', from: '12:30', to: '16:30', chance: 0.3 },
  { kinds: ['access-point'], fault: 'update-appears', from: '13:00', to: '18:00', chance: 0.7 },
  { kinds: SERVERS, fault: 'down', from: '14:30', to: '17:30', chance: 0.7 },
  // It comes back before the batteries are through.
  { kinds: ['ups'], fault: 'mains-gone', from: '15:00', to: '18:30', chance: 0.5 },
  { kinds: SERVERS, fault: 'memory-full', from: '15:30', to: '19:00', chance: 0.6 },
  { kinds: SITES, fault: 'hangs', from: '17:00', to: '20:00', chance: 0.5 },
  { kinds: ['firewall'], fault: 'gateway-loss', from: '17:30', to: '20:30', chance: 0.5 },
  { kinds: ['firewall'], fault: 'api-key-revoked', from: '18:30', to: '21:30', chance: 0.4 },
  {
    kinds: ['fortigate', 'aruba-instant'],
    fault: 'access-point-vanishes',
    from: '16:00',
    to: '22:00',
    chance: 0.4,
  },
  { kinds: ['controller'], fault: 'down', from: '19:30', to: '22:30', chance: 0.3 },
  { kinds: ['linux-server'], fault: 'service-stops', from: '20:00', to: '23:30', chance: 0.5 },
];
