import type { AllowedCall } from '@nachtwacht/collector-kit';

const SITE_CALL = /(?:\/proxy\/network)?\/api\/s\/[\w-]+\/stat\/(?:device|sysinfo)/;

const INTEGRATION = String.raw`(?:\/proxy\/network)?\/integration\/v1`;
const ID = '[0-9a-fA-F-]{36}';
const INTEGRATION_CALL = new RegExp(
  String.raw`${INTEGRATION}\/sites(?:\/${ID}\/devices(?:\/${ID}(?:\/statistics\/latest)?)?)?`,
);

/** Reading and logging in, nothing else: the same account may restart and upgrade devices (`cmd/devmgr`). */
export const ALLOWED_CALLS: readonly AllowedCall[] = [
  { method: 'GET', path: '/proxy/network/api/self/sites' },
  { method: 'GET', path: '/api/self/sites' },
  { method: 'GET', path: SITE_CALL },
  { method: 'GET', path: INTEGRATION_CALL },
  { method: 'GET', path: /(?:\/proxy\/network)?\/integration\/v1\/info/ },
  { method: 'POST', path: '/api/auth/login' },
  { method: 'POST', path: '/api/login' },
  { method: 'POST', path: '/api/auth/logout' },
  { method: 'POST', path: '/api/logout' },
];

export interface Paths {
  readonly login: string;
  readonly logout: string;
  readonly sites: string;
  /** Base of the official interface. */
  readonly integration: string;
  ofSite(site: string, call: 'device' | 'sysinfo'): string;
}

/** A console has the Network application beside others, a classic controller is nothing else. */
export function pathsOf(console: 'unifi-os' | 'classic'): Paths {
  const api = console === 'unifi-os' ? '/proxy/network/api' : '/api';
  const auth = console === 'unifi-os' ? '/api/auth' : '/api';
  return {
    login: `${auth}/login`,
    logout: `${auth}/logout`,
    sites: `${api}/self/sites`,
    integration: console === 'unifi-os' ? '/proxy/network/integration/v1' : '/integration/v1',
    ofSite: (site, call) => `${api}/s/${encodeURIComponent(site)}/stat/${call}`,
  };
}
