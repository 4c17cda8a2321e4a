import type { Aspect } from '../collector';

/** Lines, ports and the people on them: of firewalls, switches and access points. Words of states as they are listed here. */
export const NETWORK_ASPECTS = {
  /** A way to the internet; instance: its name. */
  gateway: {
    label: { nl: 'Gateway', en: 'Gateway' },
    policy: { kind: 'state', ok: ['online'], warning: ['degraded'], critical: ['down'] },
  },
  'gateway-loss': {
    label: { nl: 'Pakketverlies', en: 'Packet loss' },
    policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 10, critical: 20 },
    metrics: { loss_percent: { label: { nl: 'Pakketverlies', en: 'Packet loss' }, unit: 'percent' } },
  },
  'gateway-latency': {
    label: { nl: 'Vertraging', en: 'Latency' },
    policy: { kind: 'level', unit: 'milliseconds', bad: 'above', warning: 200, critical: 500 },
    metrics: { latency_ms: { label: { nl: 'Vertraging', en: 'Latency' }, unit: 'milliseconds' } },
  },
  /** A port that is switched on; instance: its name. A port that nothing is plugged into is often meant to be so. */
  interface: {
    label: { nl: 'Netwerkpoort', en: 'Network port' },
    policy: { kind: 'state', ok: ['up', 'dormant', 'down', 'not-present'], warning: [], critical: [] },
    metrics: {
      in_bits_per_second: { label: { nl: 'Ontvangen', en: 'Received' }, unit: 'bits-per-second' },
      out_bits_per_second: { label: { nl: 'Verzonden', en: 'Sent' }, unit: 'bits-per-second' },
    },
  },
  /** Of a hundred packets, how many were broken or dropped since the previous poll; instance: the port. */
  'interface-errors': {
    label: { nl: 'Fouten op de poort', en: 'Port errors' },
    policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 1, critical: 5 },
    metrics: { errors_percent: { label: { nl: 'Fouten', en: 'Errors' }, unit: 'percent' } },
  },
  /** An access point, switch or gateway as its controller sees it. */
  state: {
    label: { nl: 'Toestand', en: 'State' },
    policy: {
      kind: 'state',
      ok: ['connected', 'upgrading', 'provisioning', 'adopting', 'rebooting'],
      warning: ['heartbeat-missed', 'isolated', 'adoption-failed', 'alerting'],
      critical: ['disconnected'],
    },
  },
  /** Of a controller: whether every device that it listed before is still in its list (`callTheRoll`). */
  devices: {
    label: { nl: 'Apparaten in de lijst', en: 'Devices listed' },
    policy: { kind: 'state', ok: ['all-listed'], warning: ['device-missing'], critical: [] },
  },
  clients: {
    label: { nl: 'Verbonden apparaten', en: 'Clients' },
    policy: { kind: 'level', unit: 'count', bad: 'above', warning: null, critical: null },
    metrics: {
      clients: { label: { nl: 'Verbonden apparaten', en: 'Clients' }, unit: 'count' },
    },
  },
  radio: {
    label: { nl: 'Radio', en: 'Radio' },
    policy: { kind: 'state', ok: ['up', 'disabled'], warning: ['down'], critical: [] },
  },
  sessions: {
    label: { nl: 'Verbindingen', en: 'Connections' },
    policy: { kind: 'level', unit: 'count', bad: 'above', warning: null, critical: null },
    metrics: { sessions: { label: { nl: 'Verbindingen', en: 'Connections' }, unit: 'count' } },
  },
  vpn: {
    label: { nl: 'VPN-tunnel', en: 'VPN tunnel' },
    policy: { kind: 'state', ok: ['up'], warning: ['down'], critical: [] },
  },
  'high-availability': {
    label: { nl: 'Dubbele uitvoering', en: 'High availability' },
    policy: { kind: 'state', ok: ['in-sync', 'standalone'], warning: ['out-of-sync'], critical: ['faulty'] },
  },
} as const satisfies Record<string, Aspect>;
