/** Kinds of make-believe devices; each has its own faults, values and way of speaking. */
export const DEVICE_KINDS = [
  'line',
  'firewall',
  'pfsense-firewall',
  'snmp-firewall',
  'controller',
  'access-point',
  'switch',
  'linux-server',
  'windows-server',
  'idrac',
  'idrac-snmp',
  'website',
  'secure-website',
  'backup-job',
  'backup-source',
  'backup-computer',
  'source-job',
] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];
