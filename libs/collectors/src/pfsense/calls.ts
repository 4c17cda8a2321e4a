import type { AllowedCall } from '@nachtwacht/collector-kit';

/**
 * What is asked, in order. Nothing else can be: beside these paths the same package upgrades the firewall
 * (`POST /api/v2/system/update`), restarts it and runs commands on it.
 */
export const CALLS = {
  version: '/api/v2/system/version',
  system: '/api/v2/status/system',
  gateways: '/api/v2/status/gateways',
  interfaces: '/api/v2/status/interfaces',
  services: '/api/v2/status/services',
  carp: '/api/v2/status/carp',
  packages: '/api/v2/system/packages',
} as const;
export type CallName = keyof typeof CALLS;
export const CALL_NAMES = Object.keys(CALLS) as readonly CallName[];

export const ALLOWED_CALLS: readonly AllowedCall[] = Object.values(CALLS).map((path) => ({
  method: 'GET',
  path,
}));
