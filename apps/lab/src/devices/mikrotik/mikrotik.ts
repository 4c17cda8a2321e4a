import type { Device } from '../../world/device';
import { hasBasicAuth } from '../basic-auth';
import { json, type Answer, type LabReply } from '../http-endpoint';

export interface MikrotikOptions {
  readonly device: Device;
  readonly user: string;
  readonly password: string;
  readonly bornAt: number;
  readonly clock: () => number;
}

const INSTALLED = '7.20.4';
const NEXT = '7.20.6';
const UP_DAYS = 3;

/** The REST API of RouterOS 7 as far as it tells how a router fares; every value is a text. */
export function mikrotikAnswer({ device, user, password, bornAt, clock }: MikrotikOptions): Answer {
  return ({ method, path, headers }): LabReply => {
    if (device.has('api-key-revoked') || !hasBasicAuth(headers.authorization, user, password))
      return json({ error: 401, message: 'Unauthorized' }, 401);
    const up = Math.max(0, Math.floor((clock() - bornAt) / 1000)) + UP_DAYS * 86_400;
    const record = method === 'GET' ? recordOf(path.replace(/^\/rest\//, ''), device, up) : undefined;
    if (record === undefined)
      return json({ error: 400, message: 'Bad Request', detail: 'no such command' }, 400);
    if (device.has('rights-refused') && path === '/rest/tool/netwatch')
      return json(
        { error: 500, message: 'Internal Server Error', detail: 'not enough permissions (9)' },
        500,
      );
    return json(record);
  };
}

function recordOf(path: string, device: Device, up: number): unknown {
  switch (path) {
    case 'system/resource':
      return {
        version: `${INSTALLED} (stable)`,
        uptime: `${String(up)}s`,
        'board-name': 'hEX S',
        'cpu-load': String(Math.round(device.value('cpuPercent'))),
        'free-memory': String(Math.round(268_435_456 * (1 - device.value('memoryPercent') / 100))),
        'total-memory': '268435456',
        'free-hdd-space': '3500000',
        'total-hdd-space': '16777216',
      };
    case 'system/identity':
      return { name: device.spec.name };
    case 'system/routerboard':
      return {
        routerboard: 'true',
        model: 'RB760iGS',
        'serial-number': 'HEX00000001',
        'current-firmware': device.has('bootloader-waits') ? '7.19.1' : INSTALLED,
        'upgrade-firmware': INSTALLED,
      };
    case 'system/package/update':
      return update(device);
    case 'system/health':
      return [
        { name: 'temperature', type: 'C', value: String(Math.round(device.value('temperature'))) },
        { name: 'psu1-state', type: '', value: 'ok' },
        { name: 'psu2-state', type: '', value: device.has('power-supply-fails') ? 'fail' : 'ok' },
      ];
    case 'interface':
      return [
        {
          name: 'ether1',
          running: 'true',
          disabled: 'false',
          'rx-byte': String(up * 310_000),
          'tx-byte': String(up * 60_000),
          'rx-packet': String(up * 300),
          'tx-packet': String(up * 200),
          'rx-error': '0',
          'tx-error': '0',
          'rx-drop': '0',
          'tx-drop': '0',
        },
      ];
    case 'tool/netwatch':
      return [
        {
          name: 'provider',
          host: '192.0.2.1',
          disabled: 'false',
          status: device.has('gateway-down') ? 'down' : 'up',
          'loss-percent': String(Math.round(device.value('gatewayLossPercent'))),
          'rtt-avg': `${String(Math.round(device.value('gatewayDelayMs')))}ms`,
        },
      ];
    default:
      return undefined;
  }
}

/** What the last look found, of whenever that was. */
function update(device: Device): unknown {
  const told = { channel: 'stable', 'installed-version': INSTALLED };
  if (device.has('never-checked')) return told;
  if (device.has('check-fails')) return { ...told, status: 'ERROR: could not resolve dns name' };
  return device.has('update-appears')
    ? { ...told, 'latest-version': NEXT, status: 'New version is available' }
    : { ...told, 'latest-version': INSTALLED, status: 'System is already up to date' };
}
