import { connect as connectTcp, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';

/**
 * How long one address of a name is tried before the next. Node's own quarter of a second gives up on slow lines and
 * then reports the fault of an address that was never going to answer.
 */
const ATTEMPT_MS = 2_500;

export interface Dial {
  readonly host: string;
  readonly port: number;
  /** Left out for a literal IP address that the guard has seen. */
  readonly lookup?: LookupFunction;
}

/**
 * Every connection reads into this one place, so that none needs a buffer of its own: what arrives is read and kept, or
 * not, before the next connection's turn.
 */
const arriving = Buffer.allocUnsafeSlow(64 * 1024);

/**
 * Starts a connection; the caller destroys the socket.
 * @param take told of what arrives: the first `length` of `bytes`, good only during the call
 */
export function dialTcp(dial: Dial, take: (length: number, bytes: Buffer) => void): Socket {
  const onread = {
    buffer: arriving,
    callback: (length: number): boolean => {
      take(length, arriving);
      return true;
    },
  };
  const { host, port } = dial;
  return connectTcp(dial.lookup === undefined ? { host, port, onread } : { ...byName(dial), onread });
}

/** Shared: making one reads the whole list of public authorities. */
let publicAuthorities: SecureContext | undefined;

/**
 * Starts a TLS connection that completes whatever the certificate is: the caller inspects it on `secureConnect`,
 * before it sends anything, and destroys the socket.
 * @param serverName asked for (SNI) and compared with the certificate; '' for an IP address, which is no server name
 */
export function dialTls(dial: Dial, serverName: string, protocols: readonly string[] = []): TLSSocket {
  publicAuthorities ??= createSecureContext();
  return connectTls({
    ...byName(dial),
    ...(serverName === '' ? {} : { servername: serverName }),
    ...(protocols.length === 0 ? {} : { ALPNProtocols: [...protocols] }),
    secureContext: publicAuthorities,
    rejectUnauthorized: false,
  });
}

function byName(dial: Dial): Dial & { autoSelectFamily: boolean; autoSelectFamilyAttemptTimeout: number } {
  return { ...dial, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: ATTEMPT_MS };
}
