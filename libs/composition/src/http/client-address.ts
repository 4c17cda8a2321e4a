import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import proxyaddr from 'proxy-addr';

/**
 * Where requests come from, in front of every proxy that is trusted: what connections are counted by. Of IPv6 the
 * network of 64 bits, because everybody has all addresses of one.
 */
export function clientAddresses(trustedProxies: string): (request: IncomingMessage) => string {
  const trusted = proxyaddr.compile(trustedProxies.split(',').map((name) => name.trim()));
  return (request) => networkOf(proxyaddr(request, trusted));
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(address) ? firstGroups(address).join(':') : address;
}

/** The first four of eight groups, written in one way. */
function firstGroups(address: string): string[] {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).map((group) => parseInt(group, 16).toString(16));
}
