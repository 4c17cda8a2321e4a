import type { LookupAddress } from 'node:dns';
import { networkInterfaces } from 'node:os';
import type { IpAddress, OwnService } from '@nachtwacht/domain';
import { systemResolve, type Resolve } from './door';
import { readIp } from './read-ip';

/** Addresses of this machine and of names change; a change is known within this time. */
const GOOD_FOR_MS = 30_000;
const THIS_MACHINE = new Set(['localhost', '0.0.0.0', '::']);

export interface OwnServicesOptions {
  readonly resolve?: Resolve;
  /** Milliseconds that only grow. */
  readonly now?: () => number;
  /** The addresses of the network cards of this machine. */
  readonly ownAddresses?: () => readonly string[];
}

export interface Place {
  /** A name or an IP address. */
  readonly host: string;
  readonly port: number;
}

/**
 * Where the services of this installation are, by address: its database, its queue, its own page. A service on this
 * machine is at each of its addresses. Names are resolved when this is made and now and then again; what is known
 * stays known while no name server answers.
 */
export class OwnServices {
  private readonly byName = new Map<string, readonly string[]>();
  private known: readonly OwnService[] = [];
  private knownAt: number;
  private readonly resolve: Resolve;
  private readonly now: () => number;
  private readonly ownAddresses: () => readonly string[];

  constructor(
    private readonly places: readonly Place[],
    options: OwnServicesOptions = {},
  ) {
    this.resolve = options.resolve ?? systemResolve;
    this.now = options.now ?? (() => performance.now());
    this.ownAddresses = options.ownAddresses ?? addressesOfThisMachine;
    this.knownAt = this.now();
    this.refresh();
  }

  list(): readonly OwnService[] {
    if (this.now() - this.knownAt > GOOD_FOR_MS) {
      this.knownAt = this.now();
      this.refresh();
    }
    return this.known;
  }

  private refresh(): void {
    this.collect();
    for (const host of new Set(this.places.map((place) => place.host)))
      if (readIp(host) === null)
        this.resolve(host, { all: true }, (error, found) => {
          if (error !== null) return;
          this.byName.set(
            host,
            found.map(({ address }: LookupAddress) => address),
          );
          this.collect();
        });
  }

  private collect(): void {
    const own = this.ownAddresses();
    this.known = this.places.flatMap(({ host, port }) => {
      const addresses = readIp(host) === null ? (this.byName.get(host) ?? []) : [host];
      const isHere = [host, ...addresses].some((each) => THIS_MACHINE.has(each) || own.includes(each));
      return [...new Set([...addresses, ...(isHere ? own : [])])].flatMap((address) =>
        serviceAt(readIp(address), port),
      );
    });
  }
}

function serviceAt(address: IpAddress | null, port: number): readonly OwnService[] {
  return address === null ? [] : [{ address, port }];
}

/** Without the zones that mark link-local ones, which are never dialled anyway. */
function addressesOfThisMachine(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((cards) => (cards ?? []).map(({ address }) => address));
}
