import { describe, expect, it } from 'vitest';
import type { SealingContext } from './envelope';
import { KeyRing } from './key-ring';
import { generateKeyPair, publicHalf, type KeyPair } from './keys';
import { seal } from './seal';

const CONTEXT: SealingContext = { purpose: 'connection', id: 'c', customerId: null, kind: 'x', target: {} };
const SECRET = { password: 'gehéim' };
const sealedTo = (pair: KeyPair) => seal(publicHalf(pair), CONTEXT, SECRET);

describe('the keys of the poller', () => {
  it('open what was sealed to any of them', async () => {
    const keys = [await generateKeyPair(), await generateKeyPair()];
    const ring = new KeyRing({ keys });
    for (const pair of keys) expect(await ring.open(CONTEXT, await sealedTo(pair))).toEqual(SECRET);
  });

  it('are read anew, once, when many meet a key that came later', async () => {
    const [old, fresh] = [await generateKeyPair(), await generateKeyPair()];
    let reads = 0;
    const ring = new KeyRing({ keys: [old], reread: () => Promise.resolve((reads++, [old, fresh])) });
    const sealed = await sealedTo(fresh);
    const opened = await Promise.all(Array.from({ length: 50 }, () => ring.open(CONTEXT, sealed)));
    expect(opened).toEqual(new Array(50).fill(SECRET));
    expect(reads).toBe(1);
    expect(ring.ids).toEqual([old.kid, fresh.kid]);
  });

  it('are not read at every poll of a connection whose key is lost, and looked for again later', async () => {
    const [known, lost] = [await generateKeyPair(), await generateKeyPair()];
    let [now, reads] = [0, 0];
    const reread = () => Promise.resolve((reads++, [known]));
    const ring = new KeyRing({ keys: [known], reread, clock: () => now });
    const sealed = await sealedTo(lost);
    for (const at of [0, 10, 1_999, 2_000]) {
      now = at;
      await expect(ring.open(CONTEXT, sealed)).rejects.toThrow(/another key/);
    }
    expect(reads).toBe(2);
  });

  it('stay known while their file can not be read', async () => {
    const [known, other] = [await generateKeyPair(), await generateKeyPair()];
    const ring = new KeyRing({ keys: [known], reread: () => Promise.reject(new Error('away')) });
    await expect(ring.open(CONTEXT, await sealedTo(other))).rejects.toThrow(/another key/);
    expect(await ring.open(CONTEXT, await sealedTo(known))).toEqual(SECRET);
  });
});
