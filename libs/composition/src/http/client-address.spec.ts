import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientAddresses } from './client-address';

function from(address: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: address });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

describe('where a request comes from', () => {
  it.each<readonly [string, string, string, string | undefined, string]>([
    ['the other end, where no proxy speaks', 'loopback', '10.0.0.5', undefined, '10.0.0.5'],
    ['what a trusted proxy says', 'loopback', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
    [
      'what a proxy in a trusted network says',
      '10.0.0.0/8, loopback',
      '10.9.9.9',
      '203.0.113.7',
      '203.0.113.7',
    ],
    ['the other end, whatever a stranger says', 'loopback', '198.51.100.1', '203.0.113.7', '198.51.100.1'],
    [
      'the last that a proxy saw, whatever stood before',
      'loopback',
      '127.0.0.1',
      '9.9.9.9, 203.0.113.7',
      '203.0.113.7',
    ],
    ['IPv4 in its form of IPv6', 'loopback', '::ffff:10.0.0.5', undefined, '10.0.0.5'],
    ['of IPv6 the network', 'loopback', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
    ['of IPv6 the network, written short', 'loopback', '2001:db8::6', undefined, '2001:db8:0:0'],
    [
      'of IPv6 the network, written long',
      'loopback',
      '2001:0db8:0000:0000:0000:0000:0000:0006',
      undefined,
      '2001:db8:0:0',
    ],
    ['of IPv6 the network, past a zone', 'loopback', 'fe80::1%eth0', undefined, 'fe80:0:0:0'],
  ])('is %s', (_rule, trusted, address, forwarded, expected) => {
    expect(clientAddresses(trusted)(from(address, forwarded))).toBe(expected);
  });
});
