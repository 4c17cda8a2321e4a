import { remark } from '@nachtwacht/domain';
import type { PollFault } from '../collector';
import { pollFault } from '../fault';

/**
 * Whom credentials were given to, where no authority and no person vouches for the certificate: the first key that is
 * shown is the one, and another is refused before the first byte of ours. A certificate that is renewed for the same key
 * changes nothing.
 */
export class DeviceIdentity {
  private latest: string | null = null;

  /** @param known SHA-256 of the public key as it was first seen, as "AB:CD:…"; null before the first contact */
  constructor(private readonly known: string | null) {}

  /** The key that was shown last; null when nothing was dialled that way. */
  get shown(): string | null {
    return this.latest;
  }

  /** @returns the fault that says what to do, or null */
  judge(key: string, where: string): PollFault | null {
    const expected = this.known ?? this.latest ?? key;
    this.latest = key;
    return key === expected ? null : pollFault('identity-changed', remark('identity-changed', { where }));
  }
}
