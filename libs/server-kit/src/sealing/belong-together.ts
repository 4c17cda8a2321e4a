import type { SealingContext } from './envelope';
import { keyIdOf, publicHalf, type KeyPair } from './keys';
import { seal } from './seal';
import { unseal } from './unseal';

const PROBE: SealingContext = {
  purpose: 'connection',
  id: '',
  customerId: null,
  kind: '',
  target: {},
};

/** Whether one half opens what is sealed to the other, and the id is theirs: a file put together by hand may differ. */
export async function belongTogether(pair: KeyPair): Promise<boolean> {
  if (pair.kid !== keyIdOf(Buffer.from(pair.publicKey, 'base64url'))) return false;
  try {
    await unseal(pair, PROBE, await seal(publicHalf(pair), PROBE, {}));
    return true;
  } catch {
    return false;
  }
}
