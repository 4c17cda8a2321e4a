import { holds, ipv4, ipv6, type IpAddress, type IpNetwork } from './ip-address';

/** What an address is, when nothing behind it is a system of a customer. */
export type RefusedClass =
  | 'unspecified'
  | 'loopback'
  | 'metadata'
  | 'link-local'
  | 'multicast'
  | 'broadcast'
  | 'documentation'
  | 'benchmark'
  | 'tunnel'
  | 'reserved';

type Row = readonly [RefusedClass, IpNetwork];

/** The first row that holds an address names its class. Sources: the special-purpose registries of IANA; for metadata the clouds' own pages. */
const REFUSED: readonly Row[] = [
  // At these, a cloud hands out credentials to whoever asks from the inside.
  ['metadata', ipv4(32, 169, 254, 169, 254)], // AWS, Google, Azure, OpenStack, Oracle, DigitalOcean, Hetzner
  ['metadata', ipv4(32, 169, 254, 170, 2)], // AWS, containers
  ['metadata', ipv4(32, 169, 254, 170, 23)], // AWS, pods
  ['metadata', ipv4(32, 169, 254, 0, 23)], // Tencent
  ['metadata', ipv4(32, 100, 100, 100, 200)], // Alibaba, inside carrier-grade NAT
  ['metadata', ipv4(32, 168, 63, 129, 16)], // Azure, a public address
  ['metadata', ipv4(32, 192, 0, 0, 192)], // Oracle, the older one
  ['metadata', ipv6(128, 0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254)], // AWS
  ['metadata', ipv6(128, 0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x23)], // AWS, pods
  ['metadata', ipv6(128, 0xfd20, 0xce, 0, 0, 0, 0, 0, 0x254)], // Google
  ['metadata', ipv6(128, 0xfd00, 0x42, 0, 0, 0, 0, 0, 0x42)], // Scaleway
  ['metadata', ipv6(128, 0xfd00, 0xc1, 0, 0, 0, 0, 0xa9fe, 0xa9fe)], // Oracle
  ['metadata', ipv6(128, 0xfe80, 0, 0, 0, 0, 0, 0xa9fe, 0xa9fe)], // OpenStack

  ['unspecified', ipv4(8)],
  ['loopback', ipv4(8, 127)],
  ['link-local', ipv4(16, 169, 254)],
  ['multicast', ipv4(4, 224)],
  ['broadcast', ipv4(32, 255, 255, 255, 255)],
  ['documentation', ipv4(24, 192, 0, 2)],
  ['documentation', ipv4(24, 198, 51, 100)],
  ['documentation', ipv4(24, 203, 0, 113)],
  ['benchmark', ipv4(15, 198, 18)],
  ['reserved', ipv4(24, 192, 0, 0)],
  ['reserved', ipv4(24, 192, 88, 99)],
  ['reserved', ipv4(4, 240)],

  ['unspecified', ipv6(128)],
  ['loopback', ipv6(128, 0, 0, 0, 0, 0, 0, 0, 1)],
  ['link-local', ipv6(10, 0xfe80)],
  ['multicast', ipv6(8, 0xff00)],
  ['documentation', ipv6(32, 0x2001, 0xdb8)],
  ['documentation', ipv6(20, 0x3fff)],
  ['benchmark', ipv6(48, 0x2001, 2)],
  ['tunnel', ipv6(32, 0x2001)], // Teredo, which hides both of its IPv4 addresses
  // The NAT64 of a network's own: where in the address the IPv4 one stands, only that network knows.
  ['tunnel', ipv6(48, 0x64, 0xff9b, 1)],
  ['reserved', ipv6(23, 0x2001)],
];

/** Of IPv6, everything outside these is reserved or has a meaning of its own. */
const ORDINARY_IPV6 = [ipv6(3, 0x2000), ipv6(7, 0xfc00)];

/** @param address without a carrier (see `withoutCarrier`) */
export function refusedClassOf(address: IpAddress): RefusedClass | null {
  for (const [refused, network] of REFUSED) if (holds(network, address)) return refused;
  if (address.bytes.length === 4) return null;
  return ORDINARY_IPV6.some((network) => holds(network, address)) ? null : 'reserved';
}
