import { remark, type Remark } from '@nachtwacht/domain';
import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { PollFault } from '../collector';
import { pollFault } from '../fault';
import { asciiHost } from '../host';
import type { AddressGuard } from './address-guard';

const MAX_ADDRESSES_PER_FAMILY = 2;

/** Why an address may not be dialled, as the error of a name lookup. */
export class DeniedAddress extends Error {
  constructor(readonly remark: Remark) {
    super(remark);
  }
}

/** Returns a host that a person entered in ASCII; `misconfigured` when it is none. */
export function readHost(text: string): string {
  const host = asciiHost(text);
  if (host !== null) return host;
  throw pollFault('misconfigured', remark('no-host', { entered: text }));
}

/** The fault of dialling a literal IP address that the guard refuses, or null. */
export function deniedLiteral(guard: AddressGuard, address: string): PollFault | null {
  const reason = guard(address);
  return reason === null
    ? null
    : pollFault('misconfigured', remark('may-not-be-watched', { address, why: reason }));
}

/**
 * A `lookup` for sockets that only lets through what the guard allows, so that the address that was checked is the
 * address that is dialled (a name may resolve to another address a moment later). `onResolved` runs on success.
 */
export function guardedLookup(guard: AddressGuard, onResolved?: () => void): LookupFunction {
  return (hostname, options, callback) => {
    systemLookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, '');
      const addresses = pick(found, guard);
      const first = addresses[0];
      if (first === undefined) return callback(new DeniedAddress(denial(hostname, found, guard)), '');
      onResolved?.();
      if (options.all === true) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}

/** Resolves a checked host to one address that may be dialled. */
export async function resolveHost(host: string, guard: AddressGuard): Promise<LookupAddress> {
  const family = isIP(host);
  if (family !== 0) {
    const denied = deniedLiteral(guard, host);
    if (denied !== null) throw denied;
    return { address: host, family };
  }
  const options: LookupOptions = {};
  return new Promise((resolve, reject) => {
    guardedLookup(guard)(host, options, (error, address, familyFound) => {
      if (error === null && typeof address === 'string') resolve({ address, family: familyFound ?? 4 });
      else reject(error ?? new Error(`no address for ${host}`));
    });
  });
}

function pick(found: readonly LookupAddress[], guard: AddressGuard): LookupAddress[] {
  const taken = { 4: 0, 6: 0 };
  return found.filter(({ address, family }) => {
    if (guard(address) !== null) return false;
    return taken[family === 6 ? 6 : 4]++ < MAX_ADDRESSES_PER_FAMILY;
  });
}

function denial(hostname: string, found: readonly LookupAddress[], guard: AddressGuard): Remark {
  const address = found[0]?.address ?? '';
  const why = guard(address) ?? remark('is-no-ip');
  return remark('name-may-not-be-watched', { name: hostname, address: address || remark('nothing'), why });
}
