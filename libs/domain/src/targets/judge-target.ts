import { withoutCarrier } from './carried-ipv4';
import { holds, sameAddress, type IpAddress } from './ip-address';
import { refusedClassOf } from './refused-networks';
import type { Installation, TargetRule } from './target-rule';

export const TARGET_REFUSALS = [
  'not-an-address',
  'unspecified',
  'loopback',
  'metadata',
  'link-local',
  'multicast',
  'broadcast',
  'documentation',
  'benchmark',
  'tunnel',
  'reserved',
  'own-service',
  'network-not-approved',
  'port-not-approved',
] as const;
export type TargetRefusalCode = (typeof TARGET_REFUSALS)[number];

/** Why something is not dialled, with what a text about it needs. */
export interface TargetRefusal {
  readonly code: TargetRefusalCode;
  readonly params: {
    /** As it would have been dialled. */
    readonly address: string;
    /** The name that led to it, where there was one. */
    readonly host?: string;
    readonly port?: number;
    /** The site whose list is meant. */
    readonly site?: string;
  };
}

/**
 * May this address and port be dialled for this site? Pure, and about the address alone: asked at the moment of
 * dialling, for the address that is dialled. An IPv4 address is judged alike in every form of IPv6 that carries it.
 * @param address null for what is no plain address, such as one with a zone
 * @param port null where there are none (ICMP)
 * @param rule null for a connection without a site: only what is always refused is refused
 */
export function judgeTarget(
  address: IpAddress | null,
  port: number | null,
  rule: TargetRule | null,
  installation: Installation,
): TargetRefusalCode | null {
  if (address === null) return 'not-an-address';
  const final = withoutCarrier(address);
  const refused = refusedClassOf(final);
  if (refused !== null && !(refused === 'loopback' && installation.isLab)) return refused;
  if (port !== null && isOwnService(final, port, installation)) return 'own-service';
  if (rule === null) return null;
  if (rule.networks !== 'any' && !rule.networks.some((network) => holds(network, final)))
    return 'network-not-approved';
  if (port === null || rule.ports === 'any') return null;
  return rule.ports.some(({ from, to }) => port >= from && port <= to) ? null : 'port-not-approved';
}

function isOwnService(address: IpAddress, port: number, { ownServices }: Installation): boolean {
  return ownServices.some((own) => own.port === port && sameAddress(withoutCarrier(own.address), address));
}
