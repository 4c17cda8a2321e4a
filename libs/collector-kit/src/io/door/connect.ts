import { connect as connectTcp, type Socket, type TcpNetConnectOpts } from 'node:net';
import { connect as connectTls, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';
import type { Door, Target } from './door';
import { judgedLookup, judgeLiteral } from './judged';
import { ipFamily } from './read-ip';

/**
 * How long one address of a name is tried before the next. Node's own quarter of a second gives up on slow lines and
 * then reports the fault of an address that was never going to answer.
 */
const ATTEMPT_MS = 2_500;

/**
 * Every connection reads into this one place, so that none needs a buffer of its own: what arrives is read and kept, or
 * not, before the next connection's turn.
 */
const arriving = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * Starts a connection; the caller destroys the socket.
 * @param take told of what arrives: the first `length` of `bytes`, good only during the call
 * @param onResolved the name stands for an address that may be dialled; not for an IP address
 * @throws PollFault when the target is an IP address that may not be dialled; for a name it is the socket's error
 */
export function openTcp(
  door: Door,
  target: Target,
  take: (length: number, bytes: Buffer) => void,
  onResolved: () => void,
): Socket {
  const onread = {
    buffer: arriving,
    callback: (length: number): boolean => {
      take(length, arriving);
      return true;
    },
  };
  return connectTcp({ ...judgedOptions(door, target, onResolved), onread });
}

/** The same for a client that speaks its protocol itself and reads the socket as a stream. @throws PollFault */
export function openStream(door: Door, target: Target): Socket {
  return connectTcp(judgedOptions(door, target));
}

/** Shared: making one reads the whole list of public authorities. */
let publicAuthorities: SecureContext | undefined;

export interface TlsOpening {
  /** Asked for (SNI) and compared with the certificate; '' for an IP address, which is no server name. */
  readonly serverName: string;
  readonly protocols?: readonly string[];
  readonly onResolved: () => void;
}

/**
 * Starts a TLS connection that completes whatever the certificate is: the caller inspects it on `secureConnect`,
 * before it sends anything, and destroys the socket.
 * @throws PollFault as `openTcp`
 */
export function openTls(
  door: Door,
  target: Target,
  { serverName, protocols = [], onResolved }: TlsOpening,
): TLSSocket {
  publicAuthorities ??= createSecureContext();
  return connectTls({
    ...judgedOptions(door, target, onResolved),
    ...(serverName === '' ? {} : { servername: serverName }),
    ...(protocols.length === 0 ? {} : { ALPNProtocols: [...protocols] }),
    secureContext: publicAuthorities,
    rejectUnauthorized: false,
  });
}

function judgedOptions(door: Door, { host, port }: Target, onResolved?: () => void): TcpNetConnectOpts {
  if (ipFamily(host) !== 0) return { host: judgeLiteral(door, host, port).address, port };
  return {
    host,
    port,
    lookup: judgedLookup(door, port, onResolved),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ATTEMPT_MS,
  };
}
