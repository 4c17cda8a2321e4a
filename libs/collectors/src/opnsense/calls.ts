import type { AllowedCall } from '@nachtwacht/collector-kit';

/**
 * What is asked, in order. Since 25.7 the names are in snake case, before that in camel case; those in two spellings
 * are listed with both. Nothing else can be asked: the same key may upgrade, reboot and switch off the firewall.
 */
export const CALLS = {
  firmware: ['/api/core/firmware/status'],
  information: ['/api/diagnostics/system/system_information', '/api/diagnostics/system/systemInformation'],
  time: ['/api/diagnostics/system/system_time', '/api/diagnostics/system/systemTime'],
  resources: ['/api/diagnostics/system/system_resources', '/api/diagnostics/system/systemResources'],
  disk: ['/api/diagnostics/system/system_disk', '/api/diagnostics/system/systemDisk'],
  temperature: ['/api/diagnostics/system/system_temperature', '/api/diagnostics/system/systemTemperature'],
  gateways: ['/api/routes/gateway/status'],
  notices: ['/api/core/system/status'],
} as const;
export type CallName = keyof typeof CALLS;

export const ALLOWED_CALLS: readonly AllowedCall[] = Object.values(CALLS)
  .flat()
  .map((path) => ({ method: 'GET', path }));

/** The privilege in System: Access: Users that opens each call. */
export const PRIVILEGE_OF: Readonly<Record<CallName, string>> = {
  firmware: 'System: Firmware',
  information: 'Lobby: Dashboard',
  time: 'Lobby: Dashboard',
  resources: 'Lobby: Dashboard',
  disk: 'Lobby: Dashboard',
  temperature: 'Lobby: Dashboard',
  gateways: 'System: Gateways',
  notices: 'Lobby: Dashboard',
};
