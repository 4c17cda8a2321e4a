import type { AllowedCall } from '@nachtwacht/collector-kit';

const MAC = '[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5}';
const SITE = String.raw`\/[\w-]+\/api\/v2\/sites\/[\w-]+`;

/** Reading and logging in, nothing else: the same interface upgrades and restarts (`cmd/devices/<mac>/onlineUpgrade`). */
export const ALLOWED_CALLS: readonly AllowedCall[] = [
  { method: 'GET', path: '/api/info' },
  { method: 'POST', path: /\/[\w-]+\/api\/v2\/login/ },
  { method: 'POST', path: /\/[\w-]+\/api\/v2\/logout/ },
  { method: 'GET', path: /\/[\w-]+\/api\/v2\/users\/current/ },
  { method: 'GET', path: /\/[\w-]+\/api\/v2\/sites/ },
  { method: 'GET', path: new RegExp(`${SITE}\\/devices(?:\\/${MAC}\\/firmware)?`) },
  { method: 'GET', path: new RegExp(`${SITE}\\/gateways\\/${MAC}`) },
];
