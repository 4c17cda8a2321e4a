import type { Device } from '../../world/device';
import { hasBasicAuth } from '../basic-auth';
import { json, type Answer, type LabReply } from '../http-endpoint';
import { redfishShelf } from './redfish-shelf';

export interface RedfishOptions {
  readonly device: Device;
  readonly user: string;
  readonly password: string;
  readonly clock: () => number;
}

/** As long as an iDRAC that is out of breath takes for each reply. */
const SLOW_MS = 900;

/** An iDRAC as it answers by Redfish. Whatever would act on the server is not there. */
export function redfishAnswer({ device, user, password, clock }: RedfishOptions): Answer {
  return ({ method, path, headers }): LabReply => {
    const reply = (value: unknown, status = 200): LabReply => ({
      ...json(value, status),
      ...(device.has('slow') ? { delayMs: SLOW_MS } : {}),
    });
    if (device.has('session-limit')) return reply(fault('RAC0218', SESSIONS), 503);
    if (device.has('api-key-revoked') || !hasBasicAuth(headers.authorization, user, password))
      return reply(fault('RAC0219', 'Unable to log in.'), 401);
    if (method !== 'GET') return reply(fault('SYS402', 'Not allowed.'), 405);
    if (device.has('rights-refused') && path.includes('/Storage'))
      return reply(fault('SYS403', 'The account has no right to it.'), 403);
    const found = redfishShelf(device, clock())[decodeURIComponent(path).replace(/\/$/, '')];
    return found === undefined ? reply(fault('SYS404', 'There is no such resource.'), 404) : reply(found);
  };
}

const SESSIONS = 'The maximum number of user sessions is reached.';

function fault(id: string, message: string): unknown {
  return { error: { '@Message.ExtendedInfo': [{ MessageId: `IDRAC.2.8.${id}`, Message: message }] } };
}
