import type { Device } from '../../world/device';
import { unixDate } from './firmware';

const MEMORY = 4 * 1024 ** 3;
const DISK_KIB = 60 * 1024 ** 2;

export function systemTime(device: Device, now: number, bornAt: number): Readonly<Record<string, unknown>> {
  const load = device.value('load');
  return {
    uptime: uptime(Math.floor((now - bornAt) / 1000)),
    datetime: unixDate(now),
    boottime: unixDate(bornAt),
    config: unixDate(bornAt),
    loadavg: [load, load * 0.9, load * 0.8].map((value) => value.toFixed(2)).join(', '),
  };
}

export function systemResources(device: Device): Readonly<Record<string, unknown>> {
  const used = Math.round((MEMORY * device.value('memoryPercent')) / 100);
  const megabytes = (bytes: number): string => String(Math.round(bytes / 1024 ** 2));
  return {
    memory: { total: String(MEMORY), total_frmt: megabytes(MEMORY), used, used_frmt: megabytes(used) },
  };
}

export function systemDisk(device: Device): Readonly<Record<string, unknown>> {
  const percent = Math.round(device.value('diskPercent'));
  const usedKib = Math.round((DISK_KIB * percent) / 100);
  return {
    devices: [
      {
        device: 'zroot/ROOT/default',
        type: 'zfs',
        blocks: `${Math.round(DISK_KIB / 1024 ** 2)}G`,
        used: `${(usedKib / 1024 ** 2).toFixed(1)}G`,
        available: `${((DISK_KIB - usedKib) / 1024 ** 2).toFixed(1)}G`,
        used_pct: percent,
        mountpoint: '/',
      },
    ],
  };
}

export function systemTemperature(device: Device): readonly unknown[] {
  const temperature = device.value('temperature').toFixed(1);
  return [
    {
      device: 'hw.acpi.thermal.tz0.temperature',
      device_seq: 0,
      temperature,
      type: 'zone',
      type_translated: 'Zone',
    },
  ];
}

export function systemInformation(device: Device): Readonly<Record<string, unknown>> {
  return {
    name: `${device.spec.id}.lab.example`,
    versions: ['OPNsense 25.7.6-amd64', 'FreeBSD 14.3-RELEASE-p4', 'OpenSSL 3.0.18'],
    updates: device.has('update-appears') ? 'Click to view pending updates.' : 'Click to check for updates.',
  };
}

export function systemStatus(): Readonly<Record<string, unknown>> {
  return {
    metadata: { system: { status: 'OK', message: 'No pending messages', title: 'System' }, subsystems: [] },
    subsystems: {},
  };
}

/** Loss "0.0 %" and delay "12.3 ms" are texts. */
export function gatewayStatus(device: Device): Readonly<Record<string, unknown>> {
  const isDown = device.has('gateway-down');
  const loss = device.value('gatewayLossPercent');
  const delay = device.value('gatewayDelayMs');
  return {
    status: 'ok',
    items: [
      {
        name: 'WAN_GW',
        address: '192.0.2.1',
        status: isDown ? 'down' : loss > 10 ? 'loss' : 'none',
        status_translated: isDown ? 'Offline' : loss > 10 ? 'Packetloss' : 'Online',
        loss: `${loss.toFixed(1)} %`,
        delay: isDown ? '~' : `${delay.toFixed(1)} ms`,
        stddev: isDown ? '~' : '0.8 ms',
        monitor: '192.0.2.1',
      },
    ],
  };
}

function uptime(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const clock = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19);
  return days === 0 ? clock : `${days} days, ${clock}`;
}
