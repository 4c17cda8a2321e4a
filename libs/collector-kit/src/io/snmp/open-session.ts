import * as snmp from 'net-snmp';
import type { SessionOptions, SessionOptionsV3, User } from 'net-snmp';
import type { Socket } from 'node:dgram';
import type { SnmpAuthProtocol, SnmpPrivacyProtocol, SnmpTarget } from '../../poll-context';
import { AgentSocket } from './agent-socket';
import { GuardedSession } from './guarded-session';
import { guardDerivedKeys } from './key-memory';

guardDerivedKeys();

/** Three tries of a request. An answer that takes longer is one of a device that is of no use to its users either. */
const TIMEOUT_MS = 1_500;
const RETRIES = 2;

const AUTH = {
  md5: snmp.AuthProtocols.md5,
  sha: snmp.AuthProtocols.sha,
  sha224: snmp.AuthProtocols.sha224,
  sha256: snmp.AuthProtocols.sha256,
  sha384: snmp.AuthProtocols.sha384,
  sha512: snmp.AuthProtocols.sha512,
} as const satisfies Record<SnmpAuthProtocol, number>;

/** OpenSSL 3 has no DES any more: a session with it would throw at its first packet. */
const PRIVACY = {
  aes: snmp.PrivProtocols.aes,
  aes256b: snmp.PrivProtocols.aes256b,
  aes256r: snmp.PrivProtocols.aes256r,
} as const satisfies Record<SnmpPrivacyProtocol, number>;

export interface OpenSession {
  readonly session: GuardedSession;
  readonly socket: AgentSocket;
}

/**
 * A session over a socket that is connected already, with listeners for everything that goes wrong before the first
 * packet is sent: a datagram that can't be decoded would end the process otherwise.
 */
export function openSession(
  access: SnmpTarget['access'],
  connected: Socket,
  onFailure: (error: unknown) => void,
): OpenSession {
  const socket = new AgentSocket(connected, onFailure);
  const shared = {
    timeout: TIMEOUT_MS,
    retries: RETRIES,
    backwardsGetNexts: false,
    reportOidMismatchErrors: true,
    dgramModule: { createSocket: () => socket },
  };
  const session = create(access, shared);
  // Bytes that are no SNMP: passed over, as if they had not come. The request they did not answer times out.
  session.on('error', () => undefined);
  return { session, socket };
}

function create(access: SnmpTarget['access'], shared: SessionOptions & SessionOptionsV3): GuardedSession {
  // The socket knows whom it talks to: an address that is told here is not dialled.
  if (access.version === '2c')
    return new GuardedSession('', access.community, { ...shared, version: snmp.Version2c });
  const { context } = access;
  return new GuardedSession('', userOf(access), {
    ...shared,
    version: snmp.Version3,
    ...(context !== undefined && { context }),
  });
}

function userOf({ user: name, auth, privacy }: Extract<SnmpTarget['access'], { version: '3' }>): User {
  if (auth === undefined) return { name, level: snmp.SecurityLevel.noAuthNoPriv };
  const proven = { name, authProtocol: AUTH[auth.protocol], authKey: auth.key };
  if (privacy === undefined) return { ...proven, level: snmp.SecurityLevel.authNoPriv };
  return {
    ...proven,
    level: snmp.SecurityLevel.authPriv,
    privProtocol: PRIVACY[privacy.protocol],
    privKey: privacy.key,
  };
}
