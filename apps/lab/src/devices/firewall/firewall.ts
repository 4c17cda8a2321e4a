import type { Device } from '../../world/device';
import { hasBasicAuth } from '../basic-auth';
import { json, type Answer, type LabReply } from '../http-endpoint';
import { firmwareStatus } from './firmware';
import {
  gatewayStatus,
  systemDisk,
  systemInformation,
  systemResources,
  systemStatus,
  systemTemperature,
  systemTime,
} from './system';

export interface FirewallOptions {
  readonly device: Device;
  /** The API key bears the secret: make-believe, but checked. */
  readonly key: string;
  readonly secret: string;
  readonly bornAt: number;
  readonly clock: () => number;
}

/** The OPNsense API as far as it tells how a firewall fares. Whatever would act on a firewall is not there. */
export function firewallAnswer(options: FirewallOptions): Answer {
  const calls = callsOf(options);
  return ({ method, path, headers }): LabReply => {
    const { device, key, secret } = options;
    if (device.has('api-key-revoked') || !hasBasicAuth(headers.authorization, key, secret))
      return json({ status: 401, message: 'Authentication Failed' }, 401);
    const call = calls[normal(path)];
    if (call === undefined || (method !== 'GET' && method !== 'POST'))
      return json({ errorMessage: 'Endpoint not found' }, 404);
    return json(call());
  };
}

function callsOf({ device, bornAt, clock }: FirewallOptions): Readonly<Record<string, () => unknown>> {
  return {
    'core/firmware/status': () => firmwareStatus(device, clock()),
    'core/firmware/running': () => ({ status: 'ready' }),
    'core/firmware/check': () => ({ status: 'ok', msg_uuid: '00000000-0000-4000-8000-000000000000' }),
    'core/firmware/upgradestatus': () => ({ status: 'done', log: '***DONE***' }),
    'core/system/status': systemStatus,
    'diagnostics/system/system_time': () => systemTime(device, clock(), bornAt),
    'diagnostics/system/system_resources': () => systemResources(device),
    'diagnostics/system/system_disk': () => systemDisk(device),
    'diagnostics/system/system_temperature': () => systemTemperature(device),
    'diagnostics/system/system_information': () => systemInformation(device),
    'routes/gateway/status': () => gatewayStatus(device),
  };
}

/** Before 25.7 the commands were in camelCase; both are understood. */
function normal(path: string): string {
  const parts = path.replace(/^\/api\//, '').split('/');
  return parts.map((part) => part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).join('/');
}
