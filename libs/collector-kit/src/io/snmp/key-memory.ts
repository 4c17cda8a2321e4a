import { LRUCache } from 'lru-cache';
import * as snmp from 'net-snmp';
import { processDigest } from './process-digest';

const MOST_KEYS = 10_000;

/**
 * Deriving a key of version 3 from a password takes a megabyte of hashing, so the library keeps what it derived: for
 * ever, and under the password as it was typed. Here it is kept under a digest that only this process can make, and the
 * oldest makes room.
 */
export function guardDerivedKeys(): void {
  const derived = new LRUCache<string, Buffer>({ max: MOST_KEYS });
  const nameOf = (name: string | symbol) => processDigest(String(name));
  const guarded = new Proxy<Record<string, Buffer>>(
    {},
    {
      get: (_, name) => derived.get(nameOf(name)),
      set: (_, name, key: Buffer) => {
        derived.set(nameOf(name), key);
        return true;
      },
    },
  );
  Object.assign(snmp.Authentication, { authToKeyCache: guarded });
}
