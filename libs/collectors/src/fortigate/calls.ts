import type { AllowedCall } from '@nachtwacht/collector-kit';

export interface Call {
  /** In order of trying: endpoints gain and lose their suffix between versions. */
  readonly paths: readonly string[];
  readonly query?: string;
  /** The part of the administrator profile that opens it. */
  readonly right: string;
}

/**
 * What is asked, in order. All virtual domains at once where a thing belongs to one of them; the answer is then a list
 * of envelopes.
 */
export const CALLS = {
  status: { paths: ['/api/v2/monitor/system/status'], right: '-' },
  state: { paths: ['/api/v2/monitor/web-ui/state'], right: '-' },
  licences: {
    paths: ['/api/v2/monitor/license/status', '/api/v2/monitor/license/status/select'],
    right: '-',
  },
  firmware: { paths: ['/api/v2/monitor/system/firmware'], right: 'System' },
  usage: {
    paths: ['/api/v2/monitor/system/resource/usage'],
    // Without an interval a day of history comes along, 100 kB and more.
    query: '?scope=global&interval=1-min',
    right: 'System > Configuration',
  },
  sensors: { paths: ['/api/v2/monitor/system/sensor-info'], right: 'System > Configuration' },
  linkMonitors: {
    paths: ['/api/v2/monitor/system/link-monitor'],
    query: '?vdom=*',
    right: 'System > Configuration',
  },
  sdWan: {
    paths: ['/api/v2/monitor/virtual-wan/health-check'],
    query: '?vdom=*',
    right: 'Network > Configuration',
  },
  interfaces: {
    paths: ['/api/v2/monitor/system/interface', '/api/v2/monitor/system/interface/select'],
    query: '?vdom=*&include_vlan=true',
    right: 'Network > Configuration',
  },
  tunnels: { paths: ['/api/v2/monitor/vpn/ipsec'], query: '?vdom=*', right: 'VPN' },
  members: { paths: ['/api/v2/monitor/system/ha-statistics'], right: 'System > Configuration' },
  checksums: { paths: ['/api/v2/monitor/system/ha-checksums'], right: 'System > Configuration' },
  disk: { paths: ['/api/v2/monitor/log/current-disk-usage'], right: 'Log & Report' },
  accessPoints: {
    paths: ['/api/v2/monitor/wifi/managed_ap', '/api/v2/monitor/wifi/managed_ap/select'],
    query: '?vdom=*',
    right: 'WiFi & Switch',
  },
  switches: {
    paths: [
      '/api/v2/monitor/switch-controller/managed-switch/status',
      '/api/v2/monitor/switch-controller/managed-switch',
      '/api/v2/monitor/switch-controller/managed-switch/select',
    ],
    query: '?vdom=*',
    right: 'WiFi & Switch',
  },
} as const satisfies Record<string, Call>;
export type CallName = keyof typeof CALLS;
export const CALL_NAMES = Object.keys(CALLS) as CallName[];

/** Nothing else can be asked: a token with more rights than it needs could upgrade or restart the firewall. */
export const ALLOWED_CALLS: readonly AllowedCall[] = Object.values(CALLS)
  .flatMap(({ paths }): readonly string[] => paths)
  .map((path) => ({ method: 'GET', path }));
