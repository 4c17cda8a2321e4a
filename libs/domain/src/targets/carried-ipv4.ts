import { holds, ipv6, type IpAddress } from './ip-address';

/** Forms of IPv6 in which an IPv4 address travels, and the byte at which it begins. */
const CARRIERS = [
  { network: ipv6(96, 0, 0, 0, 0, 0, 0xffff), at: 12 }, // ::ffff:0:0/96, mapped (RFC 4291)
  { network: ipv6(96, 0, 0, 0, 0, 0xffff), at: 12 }, // ::ffff:0:0:0/96, translated (RFC 2765)
  { network: ipv6(96, 0x64, 0xff9b), at: 12 }, // 64:ff9b::/96, NAT64 (RFC 6052)
  { network: ipv6(16, 0x2002), at: 2 }, // 2002::/16, 6to4 (RFC 3056)
] as const;

/** ::/96, compatible (RFC 4291). Its first two addresses are "unspecified" and "this machine" instead. */
const COMPATIBLE = ipv6(96);

/** The IPv4 address to which a packet for this address goes in the end, or the address itself. */
export function withoutCarrier(address: IpAddress): IpAddress {
  const { bytes } = address;
  if (bytes.length === 4) return address;
  for (const { network, at } of CARRIERS)
    if (holds(network, address)) return { bytes: bytes.slice(at, at + 4) };
  const [a, b, c, d = 0] = bytes.slice(12);
  const isOneOfTwo = a === 0 && b === 0 && c === 0 && d <= 1;
  return holds(COMPATIBLE, address) && !isOneOfTwo ? { bytes: bytes.slice(12) } : address;
}
