import type { Catalogue, DesiredVersion, Release } from '@nachtwacht/domain';

export interface ReleaseKnowledge {
  readonly releases: readonly Release[];
  /** By customer. */
  readonly desired: ReadonlyMap<string, readonly DesiredVersion[]>;
}

const NOTHING: Catalogue = { releases: [], desired: [] };

/** The release catalogue as a poller has it at hand: read now and then, so that deciding needs no question to the database. */
export class KnownReleases {
  private knowledge: ReleaseKnowledge = { releases: [], desired: new Map() };
  private readonly byCustomer = new Map<string, Catalogue>();
  private everyone: Catalogue = NOTHING;

  learn(knowledge: ReleaseKnowledge): void {
    this.knowledge = knowledge;
    this.everyone = { releases: knowledge.releases, desired: [] };
    this.byCustomer.clear();
  }

  readonly catalogueOf = (customerId: string): Catalogue => {
    const known = this.byCustomer.get(customerId);
    if (known) return known;
    const desired = this.knowledge.desired.get(customerId);
    if (desired === undefined) return this.everyone;
    const catalogue = { releases: this.knowledge.releases, desired };
    this.byCustomer.set(customerId, catalogue);
    return catalogue;
  };
}
