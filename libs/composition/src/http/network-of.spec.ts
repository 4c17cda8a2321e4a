import { expect, it } from 'vitest';
import { networkOf } from './network-of';

it.each([
  ['an address of IPv4 stands for itself', '203.0.113.7', '203.0.113.7'],
  ['also when it is written as IPv6', '::ffff:203.0.113.7', '203.0.113.7'],
  ['of IPv6 the /64 counts', '2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['however it is written', '2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
  ['what is no address is nobody’s', 'unknown', ''],
])('%s', (_rule, address, network) => {
  expect(networkOf(address)).toBe(network);
});
