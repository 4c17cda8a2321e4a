/** Kinds of make-believe devices; each has its own faults, values and way of speaking. */
export const DEVICE_KINDS = [
  'line',
  'firewall',
  'controller',
  'access-point',
  'switch',
  'linux-server',
  'windows-server',
  'website',
  'secure-website',
  'backup-job',
  'backup-source',
  'backup-computer',
  'source-job',
] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];
