import { describe, expect, it } from 'vitest';
import type { PingBurst } from '../../poll-context';
import { fpingArguments, readFping } from './fping';
import { readSystemPing, systemPingArguments } from './system-ping';

const burst: PingBurst = { host: 'x', method: 'icmp', count: 3, intervalMs: 50, timeoutMs: 900 };

describe('the arguments of a ping program', () => {
  it('always tell fping the timeout, which would otherwise be the period', () => {
    expect(fpingArguments('192.0.2.1', 4, burst)).toEqual([
      '-4',
      '-q',
      '-C',
      '3',
      '-p',
      '50',
      '-t',
      '900',
      '192.0.2.1',
    ]);
    expect(fpingArguments('2001:db8::1', 6, burst)[0]).toBe('-6');
  });

  it('keep to what ping of iputils lets an ordinary user ask', () => {
    expect(systemPingArguments('192.0.2.1', 4, burst, 'linux')).toEqual([
      '-4',
      '-n',
      '-c',
      '3',
      '-i',
      '0.2',
      '-W',
      '1',
      '192.0.2.1',
    ]);
  });

  it('are in milliseconds for the ping of macOS', () => {
    expect(systemPingArguments('192.0.2.1', 4, { ...burst, intervalMs: 500 }, 'darwin')).toEqual([
      '-n',
      '-c',
      '3',
      '-i',
      '0.5',
      '-W',
      '900',
      '192.0.2.1',
    ]);
  });
});

describe('what fping says', () => {
  const rules: readonly [string, string, (number | null)[] | null][] = [
    ['all came back', '192.0.2.1 : 0.045 0.055 24.4\n', [0.045, 0.055, 24.4]],
    ['some were lost', '192.0.2.1 : 28.3 - 24.4\n', [28.3, null, 24.4]],
    ['all were lost', '192.0.2.1 : - - -\n', [null, null, null]],
    ['an IPv6 address', '2001:db8::1 : 1 2 3\n', [1, 2, 3]],
    [
      'a complaint comes first',
      'ICMP Host Unreachable from 192.0.2.9 for ICMP Echo sent to 192.0.2.1\n192.0.2.1 : - - 3\n',
      [null, null, 3],
    ],
    ['another number of packets than was asked', '192.0.2.1 : 1 2\n', null],
    ['it may not open a socket', "fping: can't create socket (must run as root?)\n", null],
    ['nothing', '', null],
  ];
  it.each(rules)('when %s', (_, stderr, times) => {
    expect(readFping(stderr, 3)).toEqual(times);
  });
});

const IPUTILS = `PING 192.0.2.1 (192.0.2.1) 56(84) bytes of data.
64 bytes from 192.0.2.1: icmp_seq=1 ttl=64 time=0.023 ms
64 bytes from 192.0.2.1: icmp_seq=3 ttl=64 time=12 ms
64 bytes from 192.0.2.1: icmp_seq=3 ttl=64 time=14 ms (DUP!)

--- 192.0.2.1 ping statistics ---
3 packets transmitted, 2 received, +1 duplicates, 33% packet loss, time 2003ms
rtt min/avg/max/mdev = 0.023/6.011/12.000/5.988 ms
`;
const BUSYBOX = `PING 192.0.2.1 (192.0.2.1): 56 data bytes
64 bytes from 192.0.2.1: seq=0 ttl=64 time=0.043 ms
64 bytes from 192.0.2.1: seq=1 ttl=64 time=0.075 ms

--- 192.0.2.1 ping statistics ---
3 packets transmitted, 2 packets received, 33% packet loss
`;
const MACOS = `PING 192.0.2.1 (192.0.2.1): 56 data bytes
64 bytes from 192.0.2.1: icmp_seq=0 ttl=64 time=0.041 ms
Request timeout for icmp_seq 1
64 bytes from 192.0.2.1: icmp_seq=2 ttl=64 time=0.103 ms

--- 192.0.2.1 ping statistics ---
3 packets transmitted, 2 packets received, 33.3% packet loss
`;

describe("what the system's ping says", () => {
  const rules: readonly [string, string, NodeJS.Platform, (number | null)[] | null][] = [
    ['iputils, with a lost packet and a duplicate', IPUTILS, 'linux', [0.023, null, 12]],
    ['busybox', BUSYBOX, 'linux', [0.043, 0.075, null]],
    ['macOS', MACOS, 'darwin', [0.041, null, 0.103]],
    ['it did not get to its end', IPUTILS.slice(0, 120), 'linux', null],
    ['it may not open a socket', 'ping: socktype: SOCK_RAW\nping: Operation not permitted\n', 'linux', null],
  ];
  it.each(rules)('when it is %s', (_, stdout, platform, times) => {
    expect(readSystemPing(stdout, 3, platform)).toEqual(times);
  });
});
