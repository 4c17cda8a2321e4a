import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutCarrier } from './carried-ipv4';
import { holds } from './ip-address';
import { judgeTarget } from './judge-target';
import { refusedClassOf } from './refused-networks';
import { targetRule, type Installation } from './target-rule';
import { readAddress, readNetwork } from './testing/read-address';

const OUTSIDE: Installation = { isLab: false, ownServices: [] };
const EVERYTHING = targetRule({ siteName: 'Breda', networks: ['0.0.0.0/0', '::/0'], ports: [] }, readNetwork);

/** Random addresses hardly ever lie in a small network, so the interesting ones come more often. */
const interesting = fc.constantFrom(
  '127.0.0.1',
  '169.254.169.254',
  '100.100.100.200',
  '168.63.129.16',
  '0.0.0.0',
  '255.255.255.255',
  '224.0.0.1',
  '10.0.0.5',
  '192.168.1.1',
  '203.0.113.7',
);
const anyIpv4 = fc.oneof(fc.ipV4(), interesting);
const anyAddress = fc.oneof(anyIpv4, fc.ipV6());

function carriersOf(address: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = readAddress(address).bytes;
  const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  return [`::ffff:${address}`, `::ffff:${hex}`, `::ffff:0:${hex}`, `64:ff9b::${hex}`, `2002:${hex}::1`];
}

it('an IPv4 address is judged alike in every form of IPv6 that carries it', () => {
  fc.assert(
    fc.property(anyIpv4, anyIpv4, fc.integer({ min: 0, max: 32 }), (address, network, bits) => {
      const rule = targetRule(
        { siteName: 'Breda', networks: [`${network}/${bits}`], ports: [] },
        readNetwork,
      );
      const plain = judgeTarget(readAddress(address), 443, rule, OUTSIDE);
      for (const carrier of carriersOf(address))
        expect(judgeTarget(readAddress(carrier), 443, rule, OUTSIDE), carrier).toBe(plain);
    }),
    { numRuns: 2_000 },
  );
});

it('what is always refused is refused whatever is approved', () => {
  fc.assert(
    fc.property(anyAddress, (text) => {
      const address = readAddress(text);
      const refused = refusedClassOf(withoutCarrier(address));
      expect(judgeTarget(address, 443, EVERYTHING, OUTSIDE)).toBe(refused);
      expect(judgeTarget(address, 443, null, OUTSIDE)).toBe(refused);
    }),
    { numRuns: 2_000 },
  );
});

it('a list only ever takes away', () => {
  fc.assert(
    fc.property(anyAddress, fc.array(anyIpv4), fc.integer({ min: 0, max: 32 }), (text, networks, bits) => {
      const listed = networks.map((network) => `${network}/${bits}`);
      const rule = targetRule({ siteName: 'Breda', networks: listed, ports: ['1-1023'] }, readNetwork);
      const address = readAddress(text);
      if (judgeTarget(address, 443, rule, OUTSIDE) === null)
        expect(judgeTarget(address, 443, null, OUTSIDE)).toBeNull();
    }),
  );
});

it('a network holds what agrees with it in its first bits, and nothing else', () => {
  const bits = (text: string) =>
    readAddress(text)
      .bytes.map((byte) => byte.toString(2).padStart(8, '0'))
      .join('');
  fc.assert(
    fc.property(fc.ipV4(), fc.ipV4(), fc.integer({ min: 0, max: 32 }), (network, address, length) => {
      const agrees = bits(network).slice(0, length) === bits(address).slice(0, length);
      expect(holds(readNetwork(`${network}/${length}`), readAddress(address))).toBe(agrees);
    }),
    { numRuns: 2_000 },
  );
});
