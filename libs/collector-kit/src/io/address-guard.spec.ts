import { ApprovedTargets } from '@nachtwacht/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAddressGuard } from './address-guard';
import { readIp, readNetwork } from './door/read-ip';
import { endpointOf } from './endpoint';

const strict = createAddressGuard({ allowLoopback: false });
const lab = createAddressGuard({ allowLoopback: true });

describe('the address guard', () => {
  it.each<readonly [string, string, string | undefined]>([
    ['private networks are what is watched', '192.168.1.1', undefined],
    ['private networks are what is watched', 'fd12:3456::1', undefined],
    ['carrier-grade NAT is a customer line', '100.64.1.1', undefined],
    ['the internet', '93.184.216.34', undefined],
    ['the internet', '2a00:1450::1', undefined],
    ['this machine', '127.0.0.1', 'loopback'],
    ['this machine, mapped in hexadecimal', '::ffff:7f00:1', 'loopback'],
    ['cloud metadata', '169.254.169.254', 'metadata'],
    ['cloud metadata, in capitals', 'FD00:EC2::254', 'metadata'],
    ['a zone names a network card of ours', 'fe80::1%eth0', 'not-an-address'],
    ['a zone hides nothing', 'fd00:ec2::254%eth0', 'not-an-address'],
    ['a zone without a name', 'fd12::1%', 'not-an-address'],
    ['no address at all', 'example.nl', 'not-an-address'],
    ['nothing', '', 'not-an-address'],
    ['octal: the system resolves it first', '0177.0.0.1', 'not-an-address'],
    ['leading zeros', '010.0.0.1', 'not-an-address'],
    ['hexadecimal', '0x7f000001', 'not-an-address'],
    ['one number', '2130706433', 'not-an-address'],
    ['three numbers', '127.0.1', 'not-an-address'],
    ['a dot at the end', '127.0.0.1.', 'not-an-address'],
    ['spaces', ' 127.0.0.1', 'not-an-address'],
    ['brackets', '[::1]', 'not-an-address'],
    ['a port', '127.0.0.1:80', 'not-an-address'],
    ['a network', '10.0.0.0/8', 'not-an-address'],
    ['too many groups', '1:2:3:4:5:6:7:8:9', 'not-an-address'],
    ['compressed twice', '1::2::3', 'not-an-address'],
  ])('%s: %j', (_, address, code) => {
    expect(strict.refusal(address, 443)?.code).toBe(code);
    expect(strict.refusal(address, 443)?.code, 'remembered').toBe(code);
  });

  it('lets loopback through in a lab, and nothing else more', () => {
    for (const address of ['127.3.2.1', '::1', '::ffff:127.0.0.1'])
      expect(lab.refusal(address, 443), address).toBeNull();
    for (const address of ['0.0.0.0', '169.254.169.254', 'fe80::1', '224.0.0.1'])
      expect(lab.refusal(address, 443), address).not.toBeNull();
  });

  it('keeps to the list of a site, and says whose list it is', () => {
    const breda = { siteName: 'Breda', networks: ['10.0.0.0/24', '192.168.7.1'], ports: ['443'] };
    const guard = strict.forSite(breda);
    expect(guard.refusal('10.0.0.5', 443)).toBeNull();
    expect(guard.refusal('192.168.7.1', 443)).toBeNull();
    expect(guard.refusal('192.168.7.2', 443)).toEqual({
      code: 'network-not-approved',
      params: { address: '192.168.7.2', port: 443, site: 'Breda' },
    });
    expect(guard.refusal('10.0.0.5', 80)).toMatchObject({ code: 'port-not-approved', params: { port: 80 } });
    expect(guard.refusal('127.0.0.1', 443)?.code).toBe('loopback');
    expect(strict.forSite(breda), 'read once').toBe(guard);
  });

  it('of a site without a list, and without a site, is the same guard', () => {
    expect(strict.forSite(null)).toBe(strict);
    expect(strict.forSite({ siteName: 'Breda', networks: [], ports: [] })).toBe(strict);
  });

  it('approves nothing by a list that can not be read', () => {
    const guard = strict.forSite({ siteName: 'Breda', networks: ['everything'], ports: [] });
    expect(guard.refusal('10.0.0.5', 443)?.code).toBe('network-not-approved');
  });

  it('refuses our own services in every form, lab or not', () => {
    const address = { bytes: [127, 0, 0, 1] };
    const ownServices = { list: () => [{ address, port: 5432 }] };
    const guard = createAddressGuard({ allowLoopback: true, ownServices });
    for (const form of ['127.0.0.1', '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::127.0.0.1'])
      expect(guard.refusal(form, 5432)?.code, form).toBe('own-service');
    expect(guard.refusal('127.0.0.1', 5433)).toBeNull();
    expect(guard.refusal('127.0.0.1', null)).toBeNull();
  });
});

/** As an input method for Chinese or Japanese writes it. */
function fullWidth(sign: string): string {
  return sign === '.' ? '。' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
}

/** All ways in which an address can be typed into a URL. */
function spellingsOf(address: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  const number = ((a * 256 + b) * 256 + c) * 256 + d;
  return [
    address,
    `${address}.`,
    String(number),
    `0x${number.toString(16)}`,
    `0X${number.toString(16).toUpperCase()}`,
    `0${number.toString(8)}`,
    [a, b, c, d].map((part) => `0${part.toString(8)}`).join('.'),
    [a, b, c, d].map((part) => `0x${part.toString(16)}`).join('.'),
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${a}.${b}.${c * 256 + d}`,
    Array.from(address, fullWidth).join(''),
    Array.from(address, (sign) => `%${sign.charCodeAt(0).toString(16)}`).join(''),
  ];
}

const interesting = fc.constantFrom('127.0.0.1', '169.254.169.254', '100.100.100.200', '10.0.0.5', '8.8.8.8');

describe('however an address is spelled', () => {
  it('in a URL, the answer is that of the address which is dialled', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), interesting), (address) => {
        const plain = strict.refusal(address, 80)?.code;
        for (const spelling of spellingsOf(address)) {
          const { host, literal } = endpointOf(`http://${spelling}/`);
          expect({ host, literal }, spelling).toEqual({ host: address, literal: true });
          expect(strict.refusal(host, 80)?.code, spelling).toBe(plain);
        }
      }),
    );
  });

  it('without a URL it is that address or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), interesting), (address) => {
        const plain = readIp(address);
        for (const spelling of spellingsOf(address)) expect([plain, null]).toContainEqual(readIp(spelling));
      }),
    );
  });

  it('in IPv6, capitals, zeros and compression change nothing', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const read = readIp(address);
        const bytes = read?.bytes ?? [];
        const groups = Array.from({ length: 8 }, (_, index) =>
          ((bytes[index * 2] ?? 0) * 256 + (bytes[index * 2 + 1] ?? 0)).toString(16),
        );
        const full = groups.map((group) => group.padStart(4, '0')).join(':');
        const { host } = endpointOf(`http://[${address}]/`);
        for (const spelling of [groups.join(':'), full, full.toUpperCase(), host])
          expect(readIp(spelling), spelling).toEqual(read);
      }),
    );
  });
});

describe('a network that staff may approve', () => {
  const accepted = (text: string) => ApprovedTargets.safeParse({ networks: [text], ports: [] }).success;

  it('is read by the poller whenever it is taken by the API', () => {
    const bits = fc.option(fc.integer({ min: 0, max: 128 }));
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), bits, (start, length) => {
        const text = length === null ? start : `${start}/${length}`;
        if (accepted(text)) expect(readNetwork(text), text).not.toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['10.0.0.0/8', '10.0.0.5', 'fd12::/32', 'fd12::5', '0.0.0.0/0', '::/0'])(
    '%s is taken by both',
    (text) => {
      expect(accepted(text)).toBe(true);
      expect(readNetwork(text)).not.toBeNull();
    },
  );

  it.each([
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '010.0.0.0/8',
    '10/8',
    'fe80::1%eth0/64',
    '::/129',
    '',
  ])('%j is taken by neither', (text) => {
    expect(accepted(text)).toBe(false);
    expect(readNetwork(text)).toBeNull();
  });
});
