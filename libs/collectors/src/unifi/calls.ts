import type { AllowedCall } from '@nachtwacht/collector-kit';

const SITE_CALL = /(?:\/proxy\/network)?\/api\/s\/[\w-]+\/stat\/(?:device|sysinfo)/;

/** Reading and logging in, nothing else: the same account may restart and upgrade devices (`cmd/devmgr`). */
export const ALLOWED_CALLS: readonly AllowedCall[] = [
  { method: 'GET', path: '/proxy/network/api/self/sites' },
  { method: 'GET', path: '/api/self/sites' },
  { method: 'GET', path: SITE_CALL },
  { method: 'POST', path: '/api/auth/login' },
  { method: 'POST', path: '/api/login' },
  { method: 'POST', path: '/api/auth/logout' },
  { method: 'POST', path: '/api/logout' },
];

export interface Paths {
  readonly login: string;
  readonly logout: string;
  readonly sites: string;
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
    ofSite: (site, call) => `${api}/s/${encodeURIComponent(site)}/stat/${call}`,
  };
}
