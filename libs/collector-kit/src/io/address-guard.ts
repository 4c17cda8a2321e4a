import { remark } from '@nachtwacht/domain';
import ipaddr from 'ipaddr.js';

/** Says why an IP address must not be dialled, or null when it may be. */
export type AddressGuard = (address: string) => string | null;

export interface AddressGuardOptions {
  /** Only for demonstrations and tests that run everything on one machine. */
  readonly allowLoopback: boolean;
  /** More that must not be dialled, as CIDR: the networks of our own database, queue and management. */
  readonly deny?: readonly string[];
}

type Network = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

const REMEMBERED = 10_000;

/** Addresses at which clouds hand out credentials to whoever asks, outside the link-local range. */
const METADATA = new Set([
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'fd00:ec2::254',
  'fd20:ce::254',
]);

const DENIED: Readonly<Record<string, string>> = {
  unspecified: remark('is-unspecified'),
  broadcast: remark('is-broadcast'),
  multicast: remark('is-multicast'),
  linkLocal: remark('is-link-local'),
  loopback: remark('is-loopback'),
  discard: remark('is-discard'),
  teredo: remark('is-teredo'),
};

/**
 * Private ranges are what this product watches and are allowed; this machine itself, link-local (cloud metadata),
 * multicast and the like are not. IPv4 addresses inside IPv6 ones (mapped, NAT64, 6to4) are judged as IPv4.
 */
export function createAddressGuard(options: AddressGuardOptions): AddressGuard {
  const denied = (options.deny ?? []).map((network) => ipaddr.parseCIDR(network));
  const verdicts = new Map<string, string | null>();
  return (address) => {
    const known = verdicts.get(address);
    if (known !== undefined) return known;
    const verdict = judge(address, options.allowLoopback, denied);
    if (verdicts.size >= REMEMBERED) verdicts.clear();
    verdicts.set(address, verdict);
    return verdict;
  };
}

function judge(address: string, allowLoopback: boolean, denied: readonly Network[]): string | null {
  // A zone (fe80::1%eth0) names an interface of ours and is no part of the address.
  const [bare = ''] = address.split('%');
  if (!ipaddr.isValid(bare)) return remark('is-no-ip');
  const ip = withoutWrapping(ipaddr.parse(bare));
  if (METADATA.has(ip.toString())) return remark('is-metadata');
  const range: string = ip.range();
  if (denied.some(([network, bits]) => network.kind() === ip.kind() && ip.match(network, bits)))
    return remark('is-own-network');
  if (range === 'loopback' && allowLoopback) return null;
  return DENIED[range] ?? null;
}

/** Takes the IPv4 address out of the forms of IPv6 that carry one. */
function withoutWrapping(ip: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (ip instanceof ipaddr.IPv4) return ip;
  const bytes = ip.toByteArray();
  const range: string = ip.range();
  if (range === '6to4') return ipaddr.fromByteArray(bytes.slice(2, 6));
  const isCompatible = bytes.slice(0, 12).every((byte) => byte === 0) && range === 'unicast';
  if (isCompatible || ['ipv4Mapped', 'rfc6145', 'rfc6052'].includes(range))
    return ipaddr.fromByteArray(bytes.slice(12));
  return ip;
}
