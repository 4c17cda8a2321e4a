import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVersions } from './version-order';

test.each([
  ['opnsense', '24.7.6_5', '24.7.6', 'newer'],
  ['opnsense', '24.7.r1', '24.7', 'older'],
  ['opnsense', '24.7.r1', '24.7.1', 'older'],
  ['opnsense', '26.1p1', '26.1', 'newer'],
  ['opnsense', '26.1', '25.7.11', 'newer'],
  ['pfsense', '2.8.1-RELEASE', '2.8.1', 'same'],
  ['pfsense', '2.8.1-RELEASE-p1', '2.8.1-RELEASE', 'newer'],
  ['pfsense', '2.8.0-BETA', '2.8.0-RELEASE', 'older'],
  ['pfsense', '25.11.1', '25.11', 'newer'],
  ['mikrotik', '7.20beta2', '7.20', 'older'],
  ['mikrotik', '7.20beta2', '7.19.4', 'newer'],
  ['mikrotik', '7.20rc1', '7.20beta5', 'newer'],
  ['mikrotik', '7.9', '7.16', 'older'],
  ['fortinet', 'v7.2.6,build1575,230926 (GA.F)', 'v7.2.6,build1575,230926 (GA.M)', 'same'],
  ['fortinet', 'v7.2.6,build1575,230926 (GA.F)', 'v7.2.8', 'older'],
  ['fortinet', 'v7.2.6,build1575', '7.2.6', 'newer'],
  ['draytek', '4.3.2.5', '4.4.0', 'older'],
  ['draytek', '4.4.5.1_RC3', '4.4.5.1', 'older'],
  ['draytek', '3.9.8.1_BT', '3.9.8.1', 'same'],
  ['unifi', '6.6.77.15402', '6.6.77', 'newer'],
  ['sophos', '18.0.1 MR-1-Build396', '18.0.1', 'newer'],
  ['sophos', '18.0.1 MR-1-Build396', '18.0.2', 'older'],
  ['sonicwall', '7.0.1-R1456', '7.0.1-5169-R1456', 'older'],
  ['synology', 'DSM 7.1-42962', 'DSM 7.1.1-42962', 'older'],
  ['synology', '7.2.2-72806 Update 3', '7.2.2-72806', 'newer'],
  ['meraki', 'MX 18.107.2', 'MX 18.211.5', 'older'],
  ['dell', '2.19.1', '2.9.4', 'newer'],
  ['proxmox', '8.4.1', '8.4.0', 'newer'],
  ['any', '4.3', '4.3.0', 'same'],
] as const)('%s: %s beside %s is %s', (vendor, a, b, expected) => {
  const difference = compareVersions(vendor, a, b);
  expect(difference === null ? null : Math.sign(difference)).toBe({ newer: 1, older: -1, same: 0 }[expected]);
});

test.each([
  ['draytek', 'r13107_788_b947ce1af_beta', '4.3.2.5'],
  ['pfsense', 'CE', '2.8.1'],
  ['any', '', '1.0'],
  ['any', '1.0-lavender', '1.0'],
])('%s: %s can not be compared with %s', (vendor, a, b) => {
  expect(compareVersions(vendor, a, b)).toBeNull();
  expect(compareVersions(vendor, b, a)).toBeNull();
});

const vendor = fc.constantFrom('opnsense', 'pfsense', 'fortinet', 'mikrotik', 'any');
const version = fc
  .array(
    fc.oneof(
      fc.nat(30).map(String),
      fc.constantFrom('beta1', 'rc2', 'p1', '-RELEASE', '_4', 'r1', 'build12', '0'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `1.${parts.join('.')}`);

test('it is an order: each is the same as itself, turned round it turns round, and it is transitive', () => {
  fc.assert(
    fc.property(vendor, version, version, version, (of, a, b, c) => {
      const [ab, ba, bc, ac] = [
        compareVersions(of, a, b),
        compareVersions(of, b, a),
        compareVersions(of, b, c),
        compareVersions(of, a, c),
      ];
      expect(compareVersions(of, a, a)).toBe(0);
      if (ab !== null && ba !== null) expect(Math.sign(ab)).toBe(Math.sign(-ba) + 0);
      if (ab !== null && bc !== null && ac !== null && ab <= 0 && bc <= 0) expect(ac).toBeLessThanOrEqual(0);
    }),
    { numRuns: 2_000 },
  );
});

test('no text of a device is too strange', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const difference = compareVersions('any', a, b);
      expect(difference === null || Number.isFinite(difference)).toBe(true);
    }),
  );
});
