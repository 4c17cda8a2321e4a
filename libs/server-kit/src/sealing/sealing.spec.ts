import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { boundTo, INFO, type Envelope, type SealingContext } from './envelope';
import { generateKeyPair, publicHalf, type KeyPair } from './keys';
import { seal } from './seal';
import { suite } from './suite';
import { unseal, UnsealError } from './unseal';

const CONTEXT: SealingContext = {
  purpose: 'connection',
  id: 'c-1',
  customerId: 'k-1',
  kind: 'opnsense',
  target: { url: 'https://198.51.100.7', certificate: 'public' },
};
const CREDENTIALS = { username: 'monitor', password: 'gehéim' };

let pair: KeyPair;
let envelope: Envelope;
beforeAll(async () => {
  pair = await generateKeyPair();
  envelope = await seal(publicHalf(pair), CONTEXT, CREDENTIALS);
});

describe('sealed credentials', () => {
  it('open for the holder of the private half, in their own context', async () => {
    expect(await unseal(pair, CONTEXT, envelope)).toEqual(CREDENTIALS);
  });

  it('open for any text a person may enter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })), async (credentials) => {
        // A key that JavaScript itself gives a meaning to is not a field of any form.
        fc.pre(!Object.hasOwn(credentials, '__proto__'));
        const sealed = await seal(publicHalf(pair), CONTEXT, credentials);
        expect({ ...(await unseal(pair, CONTEXT, sealed)) }).toEqual({ ...credentials });
      }),
      { numRuns: 50 },
    );
  });

  it('never look the same twice, and show nothing of what is in them', async () => {
    const again = await seal(publicHalf(pair), CONTEXT, CREDENTIALS);
    expect(again.ct).not.toBe(envelope.ct);
    expect(JSON.stringify(envelope)).not.toContain('monitor');
    expect(Buffer.from(envelope.ct, 'base64url').toString('latin1')).not.toContain('monitor');
  });

  it.each<[string, SealingContext]>([
    ['another connection', { ...CONTEXT, id: 'c-2' }],
    ['another customer', { ...CONTEXT, customerId: 'k-2' }],
    ['the provider itself', { ...CONTEXT, customerId: null }],
    ['another purpose', { ...CONTEXT, purpose: 'channel' }],
    ['another kind of system', { ...CONTEXT, kind: 'http' }],
    ['another address', { ...CONTEXT, target: { ...CONTEXT.target, url: 'https://203.0.113.66' } }],
    ['another trust', { ...CONTEXT, target: { ...CONTEXT.target, certificate: 'any' } }],
    ['an address with one more part', { ...CONTEXT, target: { ...CONTEXT.target, port: 8443 } }],
    ['an address with one part less', { ...CONTEXT, target: { url: CONTEXT.target['url'] } }],
    ['no address at all', { ...CONTEXT, target: {} }],
    [
      'a context that reads the same when its parts are joined',
      { ...CONTEXT, id: 'c-1,k-1', customerId: '' },
    ],
  ])('do not open for %s', async (_rule, context) => {
    await expect(unseal(pair, context, envelope)).rejects.toThrow(UnsealError);
  });

  it('open whatever order the parts of the address come in', async () => {
    const turned = Object.fromEntries(Object.entries(CONTEXT.target).toReversed());
    expect(await unseal(pair, { ...CONTEXT, target: turned }, envelope)).toEqual(CREDENTIALS);
  });

  it('of the first version open still, for their owner, and can not be passed off as one', async () => {
    const old = await sealedInVersion1(pair);
    expect(await unseal(pair, CONTEXT, old)).toEqual(CREDENTIALS);
    for (const wrong of [
      { ...CONTEXT, id: 'c-2' },
      { ...CONTEXT, customerId: null },
    ])
      await expect(unseal(pair, wrong, old)).rejects.toThrow(UnsealError);
    await expect(unseal(pair, CONTEXT, { ...old, v: 2 })).rejects.toThrow(UnsealError);
    await expect(unseal(pair, CONTEXT, { ...envelope, v: 1 })).rejects.toThrow(UnsealError);
  });

  it('do not open with another key, and say that it is another', async () => {
    const other = await generateKeyPair();
    await expect(unseal(other, CONTEXT, envelope)).rejects.toThrow(/another key/);
    await expect(unseal({ ...other, kid: pair.kid }, CONTEXT, envelope)).rejects.toThrow(UnsealError);
  });

  it('do not open under a renamed key, even with the right private half', async () => {
    await expect(unseal({ ...pair, kid: 'x' }, CONTEXT, { ...envelope, kid: 'x' })).rejects.toThrow(
      UnsealError,
    );
  });

  it.each(['enc', 'ct'] as const)('do not open after any one bit of %s was changed', async (part) => {
    const bytes = Buffer.from(envelope[part], 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      await expect(
        unseal(pair, CONTEXT, { ...envelope, [part]: changed.toString('base64url') }),
      ).rejects.toThrow(UnsealError);
    }
  });

  it.each([null, 'text', {}, { v: 3, kid: 'x', enc: '', ct: '' }])('refuse %j', async (sealed) => {
    await expect(unseal(pair, CONTEXT, sealed)).rejects.toThrow(UnsealError);
  });
});

async function sealedInVersion1({ kid, publicKey }: KeyPair): Promise<Envelope> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(Buffer.from(publicKey, 'base64url'));
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: INFO },
    new TextEncoder().encode(JSON.stringify(CREDENTIALS)),
    boundTo(CONTEXT, { v: 1, kid }),
  );
  const text = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64url');
  return { v: 1, kid, enc: text(enc), ct: text(ct) };
}
