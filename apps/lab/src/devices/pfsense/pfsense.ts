import type { Device } from '../../world/device';
import { json, type Answer, type LabReply } from '../http-endpoint';
import { carp, gateways, interfaces, packages, services, systemStatus, version } from './rows';

export interface PfsenseOptions {
  readonly device: Device;
  readonly apiKey: string;
  readonly bornAt: number;
  readonly clock: () => number;
}

type Rows = (device: Device, now: number, bornAt: number) => unknown;

/** What can be read; whatever would act on a firewall is not there. */
const CALLS: Readonly<Record<string, Rows>> = {
  '/api/v2/system/version': version,
  '/api/v2/status/system': systemStatus,
  '/api/v2/status/gateways': gateways,
  '/api/v2/status/interfaces': interfaces,
  '/api/v2/status/services': services,
  '/api/v2/status/carp': carp,
  '/api/v2/system/packages': packages,
};
/** Calls of which the key lost its privilege. */
const REFUSED = ['/api/v2/status/services', '/api/v2/system/packages'];

/** The package REST API v2 of pfSense as far as it tells how a firewall fares. */
export function pfsenseAnswer({ device, apiKey, bornAt, clock }: PfsenseOptions): Answer {
  return ({ method, path, headers }): LabReply => {
    if (device.has('busy')) return page(504, 'Gateway Time-out');
    if (device.has('package-missing')) return page(404, 'Not Found');
    if (device.has('api-key-revoked') || headers['x-api-key'] !== apiKey)
      return failure(401, 'AUTH_AUTHENTICATION_FAILED', 'Authentication failed.');
    const rows = Object.hasOwn(CALLS, path) ? CALLS[path] : undefined;
    if (rows === undefined)
      return failure(404, 'ENDPOINT_NOT_FOUND', 'The requested endpoint does not exist.');
    if (method !== 'GET') return failure(405, 'ENDPOINT_METHOD_NOT_ALLOWED', 'This method is not allowed.');
    if (device.has('rights-refused') && REFUSED.includes(path))
      return failure(403, 'AUTH_AUTHORIZATION_FAILED', 'You do not have the privileges for this.');
    const data = rows(device, clock(), bornAt);
    return json({ code: 200, status: 'ok', response_id: 'SUCCESS', message: '', data });
  };
}

function failure(code: number, responseId: string, message: string): LabReply {
  return json({ code, status: 'error', response_id: responseId, message, data: [] }, code);
}

/** What nginx says itself, before any PHP. */
function page(status: number, words: string): LabReply {
  const title = `${status} ${words}`;
  const body = `<html><head><title>${title}</title></head><body><h1>${title}</h1><hr>nginx</body></html>`;
  return { status, type: 'text/html', body };
}
