import {
  judgeTarget,
  targetRule,
  type IpAddress,
  type OwnService,
  type SiteTargets,
  type TargetRefusal,
  type TargetRule,
} from '@nachtwacht/domain';
import { readIp, readNetwork } from './door/read-ip';

/** Says what may be dialled. */
export interface AddressGuard {
  /** Why this IP address must not be dialled, or null. @param port null where there are none */
  refusal(address: string, port: number | null): TargetRefusal | null;
  /** The same guard, which also keeps to what is approved for a site. */
  forSite(targets: SiteTargets | null): AddressGuard;
}

export interface AddressGuardOptions {
  /** Only for demonstrations and tests that run everything on one machine. */
  readonly allowLoopback: boolean;
  /** Our own database, queue and page. */
  readonly ownServices?: { list(): readonly OwnService[] };
}

const REMEMBERED = 10_000;

/**
 * Private networks are what this product watches and are let through; this machine itself, metadata of clouds,
 * link-local, multicast and the like are not, and neither are our own services. IPv4 addresses inside IPv6 ones are
 * judged as IPv4.
 */
export function createAddressGuard(options: AddressGuardOptions): AddressGuard {
  return new Guard(options, null, new Map());
}

class Guard implements AddressGuard {
  /** A plan is kept between polls, and its list with it: read once. */
  private readonly sites = new WeakMap<SiteTargets, AddressGuard>();

  constructor(
    private readonly options: AddressGuardOptions,
    private readonly rule: TargetRule | null,
    private readonly read: Map<string, IpAddress | null>,
  ) {}

  refusal(address: string, port: number | null): TargetRefusal | null {
    const installation = {
      isLab: this.options.allowLoopback,
      ownServices: this.options.ownServices?.list() ?? [],
    };
    const code = judgeTarget(this.addressOf(address), port, this.rule, installation);
    if (code === null) return null;
    const site = this.rule?.siteName;
    return {
      code,
      params: { address, ...(port !== null && { port }), ...(site !== undefined && { site }) },
    };
  }

  forSite(targets: SiteTargets | null): AddressGuard {
    if (targets === null || (targets.networks.length === 0 && targets.ports.length === 0)) return this;
    const known = this.sites.get(targets);
    if (known !== undefined) return known;
    const guard = new Guard(this.options, targetRule(targets, readNetwork), this.read);
    this.sites.set(targets, guard);
    return guard;
  }

  private addressOf(text: string): IpAddress | null {
    const known = this.read.get(text);
    if (known !== undefined) return known;
    const address = readIp(text);
    if (this.read.size >= REMEMBERED) this.read.clear();
    this.read.set(text, address);
    return address;
  }
}
