import type { AllowedCall } from '@nachtwacht/collector-kit';

/** What is asked, in order. Nothing else can be asked: the same address also upgrades, restarts and runs scripts. */
export const CALLS = {
  resource: '/rest/system/resource',
  identity: '/rest/system/identity',
  routerboard: '/rest/system/routerboard',
  update: '/rest/system/package/update',
  health: '/rest/system/health',
  interfaces: '/rest/interface',
  netwatch: '/rest/tool/netwatch',
} as const;
export type CallName = keyof typeof CALLS;
export const CALL_NAMES = Object.keys(CALLS) as CallName[];

/** Only the fields that are used: comments, scripts and addresses of others stay where they are. */
export const QUERIES: Partial<Record<CallName, string>> = {
  interfaces:
    '?.proplist=name,comment,type,running,disabled,rx-byte,tx-byte,rx-packet,tx-packet,rx-error,tx-error,rx-drop,tx-drop',
  netwatch: '?.proplist=name,comment,host,status,disabled,loss-percent,rtt-avg',
};

export const ALLOWED_CALLS: readonly AllowedCall[] = Object.values(CALLS).map((path) => ({
  method: 'GET',
  path,
}));
