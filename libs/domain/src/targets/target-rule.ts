import type { IpAddress, IpNetwork } from './ip-address';

/** What staff approved for a site, as written. An empty list approves everything that is not always refused. */
export interface ApprovedTargets {
  /** As addresses or CIDR. */
  readonly networks: readonly string[];
  /** Single ports and ranges: "443", "8000-8100". */
  readonly ports: readonly string[];
}

/** The approved list of the site that a connection belongs to. */
export interface SiteTargets extends ApprovedTargets {
  /** For texts. */
  readonly siteName: string;
}

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** An approved list that was read. What can't be read approves nothing: a list never opens by being damaged. */
export interface TargetRule {
  readonly siteName: string;
  readonly networks: readonly IpNetwork[] | 'any';
  readonly ports: readonly PortRange[] | 'any';
}

/** A door of this installation itself, such as its database. */
export interface OwnService {
  readonly address: IpAddress;
  readonly port: number;
}

/** What the place we dial from adds to the rule. */
export interface Installation {
  /** Make-believe systems on this machine itself may be watched. */
  readonly isLab: boolean;
  readonly ownServices: readonly OwnService[];
}

const RANGE = /^(\d{1,5})(?:-(\d{1,5}))?$/;
const HIGHEST_PORT = 65_535;

/** Reads "443" or "8000-8100"; null when it is no port and no range. */
export function portRange(text: string): PortRange | null {
  const [, first, last = first] = RANGE.exec(text) ?? [];
  if (first === undefined) return null;
  const range = { from: Number(first), to: Number(last) };
  return range.from >= 1 && range.from <= range.to && range.to <= HIGHEST_PORT ? range : null;
}

/** @param readNetwork null for what is no address and no network */
export function targetRule(
  { siteName, networks, ports }: SiteTargets,
  readNetwork: (text: string) => IpNetwork | null,
): TargetRule {
  return {
    siteName,
    networks: networks.length === 0 ? 'any' : networks.map(readNetwork).filter((read) => read !== null),
    ports: ports.length === 0 ? 'any' : ports.map(portRange).filter((read) => read !== null),
  };
}
