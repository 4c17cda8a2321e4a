import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAddressGuard } from './address-guard';

const strict = createAddressGuard({ allowLoopback: false });
const lab = createAddressGuard({ allowLoopback: true });

describe('the address guard', () => {
  const rules: readonly [string, string, boolean][] = [
    ['private networks are what is watched', '192.168.1.1', true],
    ['private networks are what is watched', '10.0.0.1', true],
    ['private networks are what is watched', 'fd12:3456::1', true],
    ['carrier-grade NAT is a customer line', '100.64.1.1', true],
    ['the internet', '203.0.113.9', true],
    ['the internet', '2a00:1450::1', true],
    ['this machine', '127.0.0.1', false],
    ['this machine, all of it', '127.255.0.3', false],
    ['this machine', '::1', false],
    ['this machine, mapped', '::ffff:127.0.0.1', false],
    ['this machine, mapped in hexadecimal', '::ffff:7f00:1', false],
    ['this machine, compatible', '::127.0.0.1', false],
    ['this machine through NAT64', '64:ff9b::7f00:1', false],
    ['this machine through 6to4', '2002:7f00:1::', false],
    ['unspecified', '0.0.0.0', false],
    ['unspecified, all of 0/8', '0.1.2.3', false],
    ['unspecified', '::', false],
    ['cloud metadata', '169.254.169.254', false],
    ['cloud metadata, mapped', '::ffff:169.254.169.254', false],
    ['cloud metadata over IPv6', 'fd00:ec2::254', false],
    ['cloud metadata over IPv6, with a zone', 'fd00:ec2::254%eth0', false],
    ['cloud metadata outside link-local', '100.100.100.200', false],
    ['link-local', 'fe80::1', false],
    ['link-local, with a zone', 'fe80::1%eth0', false],
    ['multicast', '224.0.0.251', false],
    ['multicast', 'ff02::1', false],
    ['broadcast', '255.255.255.255', false],
    ['no address at all', 'example.nl', false],
  ];
  it.each(rules)('%s: %s is let through: %s', (_, address, allowed) => {
    expect(strict(address) === null).toBe(allowed);
    expect(strict(address) === null, 'remembered').toBe(allowed);
  });

  it('lets loopback through for the demonstration, and nothing else more', () => {
    expect(lab('127.3.2.1')).toBeNull();
    expect(lab('::1')).toBeNull();
    expect(lab('::ffff:127.0.0.1')).toBeNull();
    for (const address of ['0.0.0.0', '169.254.169.254', 'fe80::1', '224.0.0.1'])
      expect(lab(address), address).not.toBeNull();
  });

  it('refuses the networks of its own database and queue, in every form', () => {
    const guard = createAddressGuard({ allowLoopback: false, deny: ['172.20.0.0/16', 'fd00:1::/32'] });
    for (const address of ['172.20.3.4', '::ffff:172.20.3.4', 'fd00:1::5'])
      expect(guard(address), address).toBe('it is in a network of Nachtwacht itself');
    for (const address of ['172.21.3.4', 'fd00:2::5']) expect(guard(address), address).toBeNull();
    expect(() => createAddressGuard({ allowLoopback: false, deny: ['nonsense'] })).toThrow('CIDR');
  });

  it('judges an IPv4 address alike in every form of IPv6 that carries it', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const plain = strict(address);
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
        for (const wrapped of [`::ffff:${address}`, `64:ff9b::${hex}`, `2002:${hex}::1`])
          expect(strict(wrapped), wrapped).toBe(plain);
      }),
    );
  });
});
