import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { targetRemark, type TargetRefusal } from '@nachtwacht/domain';
import type { PollFault } from '../../collector';
import { pollFault } from '../../fault';
import type { Door } from './door';
import { ipFamily } from './read-ip';

const MAX_ADDRESSES_PER_FAMILY = 2;

declare const judged: unique symbol;
/** An address that may be dialled with this port (null where there are none). Made here and nowhere else. */
export interface JudgedAddress {
  readonly address: string;
  readonly family: 4 | 6;
  readonly port: number | null;
  readonly [judged]: true;
}

/** @throws PollFault when the guard refuses this IP address */
export function judgeLiteral({ guard }: Door, address: string, port: number | null): JudgedAddress {
  const refusal = guard.refusal(address, port);
  if (refusal !== null) throw refused(refusal);
  return { address, family: ipFamily(address) === 6 ? 6 : 4, port } as JudgedAddress;
}

/**
 * A `lookup` for sockets that resolves once and gives only addresses that may be dialled, so that what was judged is
 * what is dialled: a name may stand for something else a moment later. The error of a refusal is a `PollFault`.
 * @param onResolved runs on success
 */
export function judgedLookup(door: Door, port: number | null, onResolved?: () => void): LookupFunction {
  return (hostname, options, callback) => {
    door.resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, '');
      const addresses = pick(door, found, port);
      const first = addresses[0];
      if (first === undefined) return callback(refusalOf(door, hostname, found, port), '');
      onResolved?.();
      if (options.all === true) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}

/** One address of a checked host. @throws PollFault when none may be dialled; the resolver's own error */
export async function resolveJudged(door: Door, host: string, port: number | null): Promise<JudgedAddress> {
  if (ipFamily(host) !== 0) return judgeLiteral(door, host, port);
  const address = await new Promise<string>((resolve, reject) => {
    judgedLookup(door, port)(host, {}, (error, found) => {
      if (error === null && typeof found === 'string') resolve(found);
      else reject(error ?? new Error(`no address for ${host}`));
    });
  });
  return judgeLiteral(door, address, port);
}

function pick({ guard }: Door, found: readonly LookupAddress[], port: number | null): LookupAddress[] {
  const taken = { 4: 0, 6: 0 };
  return found.filter(({ address, family }) => {
    if (guard.refusal(address, port) !== null) return false;
    return taken[family === 6 ? 6 : 4]++ < MAX_ADDRESSES_PER_FAMILY;
  });
}

function refusalOf(
  { guard }: Door,
  host: string,
  found: readonly LookupAddress[],
  port: number | null,
): Error {
  const refusal = guard.refusal(found[0]?.address ?? '', port);
  if (refusal === null) return Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' });
  return refused({ ...refusal, params: { ...refusal.params, host } });
}

function refused(refusal: TargetRefusal): PollFault {
  return pollFault('misconfigured', targetRemark(refusal));
}
