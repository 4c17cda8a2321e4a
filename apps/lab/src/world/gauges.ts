import type { Gauge } from '../values/gauge';
import type { DeviceKind } from './device-kind';

const MACHINE = {
  cpuPercent: { usual: 9, busy: 22, swing: 5, perSecond: 4, under: { 'cpu-busy': 97 } },
  memoryPercent: { usual: 48, busy: 9, swing: 2, perSecond: 2, under: { 'memory-full': 96 } },
  diskPercent: { usual: 58, swing: 0.3, perSecond: 1.2, under: { 'disk-fills': 97 } },
} satisfies Record<string, Gauge>;

const RADIO = {
  cpuPercent: { usual: 6, busy: 8, swing: 3, perSecond: 2 },
  memoryPercent: { usual: 44, busy: 5, swing: 1, perSecond: 1 },
} satisfies Record<string, Gauge>;

const HARDWARE = {
  inletCelsius: { usual: 22, busy: 3, swing: 1, perSecond: 0.5, under: { hot: 46 } },
} satisfies Record<string, Gauge>;

const SITE = {
  delayMs: { usual: 35, busy: 30, swing: 15, under: { slow: 6_500 } },
} satisfies Record<string, Gauge>;

/** The values of each kind of device. Percentages, milliseconds, seconds and counts. */
export const GAUGES: Readonly<Record<DeviceKind, Readonly<Record<string, Gauge>>>> = {
  line: {
    latencyMs: { usual: 9, busy: 4, swing: 2, under: { slow: 220 } },
    lossPercent: { usual: 0, under: { 'site-dark': 100, 'loss-all': 100, 'loss-30': 30 } },
  },
  firewall: {
    load: { usual: 0.15, busy: 0.3, swing: 0.08, perSecond: 0.05 },
    memoryPercent: { usual: 31, busy: 6, swing: 1, perSecond: 1 },
    diskPercent: { usual: 18, swing: 0.2, perSecond: 1.5, under: { 'disk-fills': 96 } },
    temperature: { usual: 47, busy: 6, swing: 1, perSecond: 0.5 },
    gatewayDelayMs: { usual: 8, busy: 3, swing: 1.5, under: { 'gateway-loss': 60 } },
    gatewayLossPercent: { usual: 0, under: { 'gateway-down': 100, 'gateway-loss': 24 } },
  },
  'pfsense-firewall': {
    cpuPercent: { usual: 7, busy: 14, swing: 3, perSecond: 3 },
    memoryPercent: { usual: 24, busy: 5, swing: 1, perSecond: 1 },
    diskPercent: { usual: 11, swing: 0.2, perSecond: 1.5, under: { 'disk-fills': 97 } },
    temperature: { usual: 44, busy: 5, swing: 1, perSecond: 0.5 },
    gatewayDelayMs: { usual: 7, busy: 3, swing: 1.5, under: { 'gateway-loss': 70 } },
    gatewayLossPercent: { usual: 0, under: { 'gateway-down': 100, 'gateway-loss': 24 } },
  },
  'snmp-firewall': {
    cpuPercent: { usual: 12, busy: 20, swing: 4, perSecond: 4, under: { 'cpu-busy': 99 } },
    memoryPercent: { usual: 52, busy: 4, swing: 1, perSecond: 2, under: { 'memory-full': 94 } },
  },
  fortigate: {
    cpuPercent: { usual: 6, busy: 14, swing: 3, perSecond: 3 },
    memoryPercent: { usual: 57, busy: 4, swing: 1, perSecond: 1 },
    gatewayDelayMs: { usual: 6, busy: 3, swing: 1.5, under: { 'gateway-loss': 65 } },
    gatewayLossPercent: { usual: 0, under: { 'gateway-down': 100, 'gateway-loss': 26 } },
  },
  mikrotik: {
    cpuPercent: { usual: 4, busy: 12, swing: 2, perSecond: 3 },
    memoryPercent: { usual: 29, busy: 3, swing: 1, perSecond: 1 },
    temperature: { usual: 43, busy: 5, swing: 1, perSecond: 2, under: { hot: 97 } },
    gatewayDelayMs: { usual: 9, busy: 3, swing: 1.5, under: { 'gateway-loss': 65 } },
    gatewayLossPercent: { usual: 0, under: { 'gateway-down': 100, 'gateway-loss': 26 } },
  },
  'aruba-instant': {
    cpuPercent: RADIO.cpuPercent,
    memoryPercent: { ...RADIO.memoryPercent, under: { 'memory-full': 94 } },
  },
  controller: {},
  'omada-controller': {},
  'meraki-dashboard': {},
  'managed-gateway': RADIO,
  'access-point': {
    ...RADIO,
    clients: { usual: 3, busy: 12, swing: 2, perSecond: 1, under: { crowded: 60 } },
  },
  switch: RADIO,
  'linux-server': {
    ...MACHINE,
    clockBehindSeconds: { usual: 0, under: { 'clock-drifts': 90 } },
  },
  'windows-server': {
    ...MACHINE,
    clockBehindSeconds: { usual: 0, under: { 'clock-drifts': 90 } },
  },
  idrac: HARDWARE,
  'idrac-snmp': HARDWARE,
  'snmp-server': MACHINE,
  nas: {
    cpuPercent: { usual: 11, busy: 15, swing: 4, perSecond: 3 },
    memoryPercent: { usual: 46, busy: 5, swing: 1, perSecond: 1 },
    diskPercent: { usual: 54, swing: 0.2, perSecond: 1.2, under: { 'disk-fills': 97 } },
    temperature: { usual: 39, busy: 3, swing: 1, perSecond: 0.5 },
  },
  ups: {
    chargePercent: { usual: 100, perSecond: 1.5, under: { 'mains-gone': 34 } },
    loadPercent: { usual: 24, busy: 6, swing: 1, perSecond: 2, under: { overloaded: 99 } },
    temperature: { usual: 24, swing: 0.5, perSecond: 0.5 },
  },
  hypervisor: {
    cpuPercent: { usual: 9, busy: 16, swing: 3, perSecond: 3 },
    memoryPercent: { usual: 51, busy: 4, swing: 1, perSecond: 1 },
    diskPercent: { usual: 42, swing: 0.2, perSecond: 1.2, under: { 'disk-fills': 97 } },
  },
  website: SITE,
  'secure-website': SITE,
  'backup-job': {},
  'backup-source': {},
  'backup-computer': {},
  'source-job': {},
};
