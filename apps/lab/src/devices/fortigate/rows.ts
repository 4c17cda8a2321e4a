import type { Device } from '../../world/device';

const DAY_SECONDS = 86_400;
const UP_DAYS = 41;

/** What stands in `results` of one call; undefined for a call that is not there. */
export function rowsOf(call: string, device: Device, now: number, bornAt: number): unknown {
  const seconds = Math.floor(now / 1000);
  switch (call) {
    case 'system/status':
      return { hostname: device.spec.name, model: 'FGT61F' };
    case 'web-ui/state':
      return {
        hostname: device.spec.name,
        model: 'FGT61F',
        utc_last_reboot: bornAt - UP_DAYS * DAY_SECONDS * 1000,
        snapshot_utc_time: now,
        ha_mode: 0,
      };
    case 'license/status':
      return licences(device, seconds);
    case 'system/firmware':
      return firmware(device);
    case 'system/resource/usage':
      return {
        cpu: [{ current: Math.round(device.value('cpuPercent')) }],
        mem: [{ current: Math.round(device.value('memoryPercent')) }],
        session: [{ current: 240 }],
      };
    case 'system/sensor-info':
      return sensors(device);
    case 'system/link-monitor':
      return { internet: { wan1: line(device) } };
    case 'virtual-wan/health-check':
      return {};
    case 'system/interface':
      return { wan1: port('wan1', Math.floor((now - bornAt) / 1000)) };
    case 'vpn/ipsec':
      return [
        {
          name: 'datacentrum',
          rgwy: '192.0.2.9',
          proxyid: [{ status: device.has('tunnel-down') ? 'down' : 'up', p2name: 'lan' }],
        },
      ];
    case 'system/ha-statistics':
      return [];
    case 'wifi/managed_ap':
      return accessPoints(device, seconds);
    case 'switch-controller/managed-switch/status':
      return [];
    default:
      return undefined;
  }
}

function image(version: string, build: number): Readonly<Record<string, unknown>> {
  return { name: 'FortiOS', version, build, 'release-type': 'GA', maturity: 'M', source: 'fortiguard' };
}

/** Older images are listed as well, by which one may go back. */
function firmware(device: Device): unknown {
  const current = image('v7.4.8', 2795);
  const older = image('v7.4.7', 2731);
  if (device.has('contract-ended')) return { current, available: [] };
  return { current, available: device.has('update-appears') ? [image('v7.4.9', 2829), older] : [older] };
}

function licences(device: Device, seconds: number): unknown {
  const ends = seconds + (device.has('licence-near-expiry') ? 3 : 290) * DAY_SECONDS;
  const ended = device.has('contract-ended');
  const support = { status: ended ? 'expired' : 'licensed', expires: ended ? seconds - DAY_SECONDS : ends };
  return {
    fortiguard: { connected: true },
    forticare: { status: 'registered', support: { hardware: support } },
    antivirus: { status: 'no_license' },
  };
}

function sensors(device: Device): unknown {
  const hot = device.has('hot');
  return [
    {
      id: 'temperature.cpu',
      name: 'CPU Temperature',
      type: 'temperature',
      value: hot ? 101 : 49,
      alarm: hot,
      thresholds: { upper_non_critical: 90, upper_critical: 100 },
    },
    { id: 'power.ps1', name: 'PS1 Status', type: 'power', value: 0, alarm: false, thresholds: {} },
    {
      id: 'power.ps2',
      name: 'PS2 Status',
      type: 'power',
      value: 0,
      alarm: device.has('power-supply-fails'),
      thresholds: {},
    },
  ];
}

/** Of a line without an answer the numbers of before stay. */
function line(device: Device): unknown {
  const isDown = device.has('gateway-down');
  return {
    status: isDown ? 'error' : 'up',
    latency: device.value('gatewayDelayMs'),
    jitter: 0.4,
    packet_loss: device.value('gatewayLossPercent'),
  };
}

function port(name: string, seconds: number): unknown {
  return {
    name,
    link: true,
    speed: 1000,
    rx_bytes: seconds * 410_000,
    tx_bytes: seconds * 95_000,
    rx_packets: seconds * 400,
    tx_packets: seconds * 260,
    rx_errors: 0,
    tx_errors: 0,
  };
}

function accessPoints(device: Device, seconds: number): unknown {
  const point = (serial: string, name: string) => ({
    name,
    serial,
    state: 'authorized',
    status: 'connected',
    os_version: 'FP231F-v7.4.5-build0734',
    connecting_from: '10.20.3.21',
    clients: 4,
    cpu_usage: 5,
    mem_free: 260_000,
    mem_total: 480_000,
    last_reboot_time_raw: seconds - (seconds % DAY_SECONDS) - 20 * DAY_SECONDS,
  });
  const all = [point('FP231FTF00000001', 'AP Hal'), point('FP231FTF00000002', 'AP Kelder')];
  return device.has('access-point-vanishes') ? all.slice(0, 1) : all;
}
