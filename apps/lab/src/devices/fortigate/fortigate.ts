import type { Device } from '../../world/device';
import { json, type Answer, type LabReply } from '../http-endpoint';
import { rowsOf } from './rows';

export interface FortigateOptions {
  readonly device: Device;
  readonly token: string;
  readonly bornAt: number;
  readonly clock: () => number;
}

const BASE = '/api/v2/monitor/';
/** Calls that the profile of the token is no longer allowed. */
const REFUSED = ['system/sensor-info', 'system/firmware'];

/** The REST API of FortiOS as far as it tells how a firewall fares. Whatever would act on a firewall is not there. */
export function fortigateAnswer({ device, token, bornAt, clock }: FortigateOptions): Answer {
  return ({ method, path, query, headers }): LabReply => {
    if (device.has('api-key-revoked') || headers.authorization !== `Bearer ${token}`)
      return { status: 401, type: 'text/html', body: '<html><title>401 Unauthorized</title></html>' };
    const call = path.startsWith(BASE) ? path.slice(BASE.length) : '';
    if (method !== 'GET') return json(envelope(call, 'error', null), 405);
    if (device.has('rights-refused') && REFUSED.includes(call))
      return json({ ...envelope(call, 'error', null), http_status: 403 }, 403);
    const results = rowsOf(call, device, clock(), bornAt);
    if (results === undefined) return json({ ...envelope(call, 'error', null), http_status: 404 }, 404);
    const told = envelope(call, 'success', results);
    return json(query.get('vdom') === '*' ? [told] : told);
  };
}

function envelope(call: string, status: string, results: unknown): Readonly<Record<string, unknown>> {
  const [path, name] = call.split('/');
  return {
    http_method: 'GET',
    results,
    vdom: 'root',
    path,
    name,
    status,
    serial: 'FGT61FTK00000001',
    version: 'v7.4.8',
    build: 2795,
  };
}
