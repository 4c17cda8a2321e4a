import { describe, expect, it } from 'vitest';
import { judgeTarget, type TargetRefusalCode } from './judge-target';
import { targetRule, type Installation } from './target-rule';
import { readAddress, readNetwork } from './testing/read-address';

const OUTSIDE: Installation = { isLab: false, ownServices: [] };
const LAB: Installation = { isLab: true, ownServices: [] };
const REFUSED = 'network-not-approved';

interface Case {
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly installation?: Installation;
}

function judge(address: string, port: number | null, given: Case): TargetRefusalCode | null {
  const { networks = [], ports = [], installation = OUTSIDE } = given;
  const rule = targetRule({ siteName: 'Breda', networks, ports }, readNetwork);
  return judgeTarget(readAddress(address), port, rule, installation);
}

type Row = readonly [rule: string, networks: readonly string[], address: string, TargetRefusalCode | null];

const NETWORKS: readonly Row[] = [
  ['no list approves the internet', [], '93.184.216.34', null],
  ['no list approves private networks', [], '192.168.1.1', null],
  ['no list approves private networks of IPv6', [], 'fd12::1', null],
  ['no list approves nothing that is always refused', [], '127.0.0.1', 'loopback'],
  ['no list approves nothing that is always refused', [], '169.254.169.254', 'metadata'],
  ['inside the list', ['192.168.1.0/24'], '192.168.1.1', null],
  ['its first address', ['192.168.1.0/24'], '192.168.1.0', null],
  ['its last address', ['192.168.1.0/24'], '192.168.1.255', null],
  ['just before it', ['192.168.1.0/24'], '192.168.0.255', REFUSED],
  ['just after it', ['192.168.1.0/24'], '192.168.2.0', REFUSED],
  ['the internet is not in a private network', ['192.168.1.0/24'], '93.184.216.34', REFUSED],
  ['a network that ends within a byte, inside', ['10.8.0.0/13'], '10.15.255.255', null],
  ['a network that ends within a byte, before', ['10.8.0.0/13'], '10.7.255.255', REFUSED],
  ['a network that ends within a byte, after', ['10.8.0.0/13'], '10.16.0.0', REFUSED],
  ['a network of two addresses', ['10.0.0.4/31'], '10.0.0.5', null],
  ['beside a network of two addresses', ['10.0.0.4/31'], '10.0.0.6', REFUSED],
  ['one address', ['10.0.0.5/32'], '10.0.0.5', null],
  ['beside one address', ['10.0.0.5/32'], '10.0.0.4', REFUSED],
  ['written by an address in it', ['192.168.1.77/24'], '192.168.1.1', null],
  ['written by an address in it, outside', ['192.168.1.77/24'], '192.168.2.77', REFUSED],
  ['the first of several', ['10.0.0.0/24', '10.9.0.0/16'], '10.0.0.9', null],
  ['the last of several', ['10.0.0.0/24', '10.9.0.0/16'], '10.9.200.1', null],
  ['none of several', ['10.0.0.0/24', '10.9.0.0/16'], '10.1.0.1', REFUSED],
  ['one inside the other', ['10.0.0.0/8', '10.0.0.0/24'], '10.200.0.1', null],
  ['everything of IPv4', ['0.0.0.0/0'], '93.184.216.34', null],
  ['everything of IPv4 holds no IPv6', ['0.0.0.0/0'], 'fd12::1', REFUSED],
  ['everything of IPv6', ['::/0'], '2606:4700::1', null],
  ['everything of IPv6 holds no IPv4', ['::/0'], '10.0.0.5', REFUSED],
  ['nor IPv4 that is mapped', ['::/0'], '::ffff:10.0.0.5', REFUSED],
  ['nor IPv4 behind NAT64', ['::/0'], '64:ff9b::10.0.0.5', REFUSED],
  ['nor IPv4 by 6to4', ['::/0'], '2002:a00:5::1', REFUSED],
  ['a network of IPv6', ['fd12:3456::/32'], 'fd12:3456:789a::1', null],
  ['beside a network of IPv6', ['fd12:3456::/32'], 'fd12:3457::1', REFUSED],
  ['a network of IPv6 that ends within a byte', ['2a00:1450:4000::/37'], '2a00:1450:47ff::1', null],
  ['after a network of IPv6 that ends within a byte', ['2a00:1450:4000::/37'], '2a00:1450:4800::1', REFUSED],
  ['one address of IPv6', ['fd12::5/128'], 'fd12::5', null],
  ['beside one address of IPv6', ['fd12::5/128'], 'fd12::6', REFUSED],
  ['mapped is judged as what it maps', ['10.0.0.0/24'], '::ffff:10.0.0.5', null],
  ['mapped is judged as what it maps, outside', ['10.0.0.0/24'], '::ffff:10.0.1.5', REFUSED],
  ['compatible is judged alike', ['10.0.0.0/24'], '::a00:5', null],
  ['NAT64 is judged by the address behind it', ['93.184.216.0/24'], '64:ff9b::93.184.216.34', null],
  ['NAT64 is judged by the address behind it, outside', ['93.184.216.0/24'], '64:ff9b::8.8.8.8', REFUSED],
  ['6to4 is judged by its router', ['93.184.216.0/24'], '2002:5db8:d822::1', null],
  ['this machine can not be approved', ['127.0.0.0/8'], '127.0.0.1', 'loopback'],
  ['nor within everything', ['0.0.0.0/0'], '127.0.0.1', 'loopback'],
  ['nor of IPv6', ['::1/128'], '::1', 'loopback'],
  ['metadata can not be approved', ['169.254.169.254/32'], '169.254.169.254', 'metadata'],
  ['metadata can not be approved within a network', ['100.64.0.0/10'], '100.100.100.200', 'metadata'],
  ['metadata of IPv6 can not be approved', ['fd00::/8'], 'fd00:ec2::254', 'metadata'],
  ['link-local can not be approved', ['169.254.0.0/16'], '169.254.3.4', 'link-local'],
  ['link-local of IPv6 can not be approved', ['fe80::/10'], 'fe80::1', 'link-local'],
  ['multicast can not be approved', ['224.0.0.0/4'], '224.0.0.251', 'multicast'],
  ['broadcast can not be approved', ['255.255.255.255/32'], '255.255.255.255', 'broadcast'],
  ['Teredo can not be approved', ['2001::/32'], '2001::1', 'tunnel'],
  ["NAT64 of a network's own can not be approved", ['64:ff9b:1::/48'], '64:ff9b:1::a00:5', 'tunnel'],
];

describe('the approved networks of a site', () => {
  it.each(NETWORKS)('%s: %j and %s', (_, networks, address, expected) => {
    expect(judge(address, 443, { networks })).toBe(expected);
  });

  it('a list of which nothing can be read approves nothing', () => {
    const rule = targetRule({ siteName: 'Breda', networks: ['?'], ports: [] }, () => null);
    expect(judgeTarget(readAddress('10.0.0.5'), 443, rule, OUTSIDE)).toBe(REFUSED);
  });

  it('a connection without a site has no list', () => {
    expect(judgeTarget(readAddress('10.0.0.5'), 443, null, OUTSIDE)).toBeNull();
    expect(judgeTarget(readAddress('127.0.0.1'), 443, null, OUTSIDE)).toBe('loopback');
  });

  it('what is no address is refused, with a list and without', () => {
    expect(judgeTarget(null, 443, null, LAB)).toBe('not-an-address');
  });
});

const NO_PORT = 'port-not-approved';

describe('the approved ports of a site', () => {
  it.each<readonly [string, readonly string[], number | null, TargetRefusalCode | null]>([
    ['no list approves every port', [], 1, null],
    ['no list approves every port', [], 65_535, null],
    ['the port itself', ['443'], 443, null],
    ['the port before', ['443'], 442, NO_PORT],
    ['the port after', ['443'], 444, NO_PORT],
    ['one of several', ['80', '443'], 443, null],
    ['none of several', ['80', '443'], 8443, NO_PORT],
    ['the begin of a range', ['8000-8100'], 8000, null],
    ['within a range', ['8000-8100'], 8050, null],
    ['the end of a range', ['8000-8100'], 8100, null],
    ['before a range', ['8000-8100'], 7999, NO_PORT],
    ['after a range', ['8000-8100'], 8101, NO_PORT],
    ['a range of one', ['9100-9100'], 9100, null],
    ['the highest', ['65535'], 65_535, null],
    ['a range and a port', ['1-1023', '9100'], 9100, null],
    ['ICMP has no port', ['443'], null, null],
    ['a range that runs backwards approves nothing', ['8100-8000'], 8050, NO_PORT],
    ['port 0 approves nothing', ['0'], 443, NO_PORT],
    ['a range from 0 approves nothing', ['0-65535'], 443, NO_PORT],
    ['beyond the highest approves nothing', ['1-65536'], 443, NO_PORT],
    ['a word approves nothing', ['https'], 443, NO_PORT],
    ['nothing approves nothing', [''], 443, NO_PORT],
    ['a negative number approves nothing', ['-443'], 443, NO_PORT],
    ['hexadecimal approves nothing', ['0x1bb'], 443, NO_PORT],
    ['a fraction approves nothing', ['443.0'], 443, NO_PORT],
    ['half a range approves nothing', ['1-'], 443, NO_PORT],
    ['three numbers approve nothing', ['1-443-9000'], 443, NO_PORT],
  ])('%s: %j and %s', (_, ports, port, expected) => {
    expect(judge('10.0.0.5', port, { ports })).toBe(expected);
  });

  it('both lists count, the networks first', () => {
    const both = { networks: ['10.0.0.0/24'], ports: ['443'] };
    expect(judge('10.0.0.5', 443, both)).toBeNull();
    expect(judge('10.0.0.5', 80, both)).toBe(NO_PORT);
    expect(judge('10.0.1.5', 443, both)).toBe(REFUSED);
    expect(judge('10.0.1.5', 80, both)).toBe(REFUSED);
  });
});

describe('the lab', () => {
  it.each<readonly [string, string, TargetRefusalCode | null]>([
    ['this machine may be watched', '127.0.0.1', null],
    ['all of it', '127.9.8.7', null],
    ['of IPv6 too', '::1', null],
    ['mapped too', '::ffff:127.0.0.1', null],
    ['and nothing else more: unspecified', '0.0.0.0', 'unspecified'],
    ['unspecified of IPv6', '::', 'unspecified'],
    ['metadata', '169.254.169.254', 'metadata'],
    ['link-local', 'fe80::1', 'link-local'],
    ['multicast', '224.0.0.1', 'multicast'],
    ['broadcast', '255.255.255.255', 'broadcast'],
  ])('%s: %s', (_, address, expected) => {
    expect(judge(address, 443, { installation: LAB })).toBe(expected);
  });

  it('keeps to the list of a site like any other', () => {
    const networks = ['127.3.0.0/16'];
    expect(judge('127.3.0.1', 443, { networks, installation: LAB })).toBeNull();
    expect(judge('127.4.0.1', 443, { networks, installation: LAB })).toBe(REFUSED);
  });
});

describe('services of our own', () => {
  const ownServices = [
    { address: readAddress('10.0.0.2'), port: 5432 },
    { address: readAddress('127.0.0.1'), port: 5432 },
    { address: readAddress('fd12::2'), port: 6379 },
    { address: readAddress('::ffff:10.0.0.3'), port: 4300 },
  ];
  it.each<readonly [string, string, number | null, TargetRefusalCode | null]>([
    ['the database', '10.0.0.2', 5432, 'own-service'],
    ['the database, mapped', '::ffff:10.0.0.2', 5432, 'own-service'],
    ['the database, behind NAT64', '64:ff9b::10.0.0.2', 5432, 'own-service'],
    ['another port of its machine', '10.0.0.2', 443, null],
    ['its port at another machine', '10.0.0.9', 5432, null],
    ['the database, even in a lab', '127.0.0.1', 5432, 'own-service'],
    ['a make-believe system beside it', '127.0.0.1', 5433, null],
    ['the queue', 'fd12::2', 6379, 'own-service'],
    ['one that is known in its mapped form', '10.0.0.3', 4300, 'own-service'],
    ['its machine may be pinged', '10.0.0.2', null, null],
  ])('%s: %s port %s', (_, address, port, expected) => {
    const installation = { isLab: true, ownServices };
    expect(judge(address, port, { installation })).toBe(expected);
    expect(judge(address, port, { installation, networks: ['0.0.0.0/0', '::/0'] }), 'approved').toBe(
      expected,
    );
  });
});
