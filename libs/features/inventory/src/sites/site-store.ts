import type { ApprovedTargets, Site, SiteInput, SitePatch } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** Port: the places of customers. */
export abstract class SiteStore {
  abstract list(scope: Scope, customerId: string, archived: boolean): Promise<Site[]>;
  abstract create(scope: Scope, customerId: string, input: SiteInput): Promise<Site>;
  abstract update(scope: Scope, id: string, patch: SitePatch): Promise<Site>;
  abstract approveTargets(scope: Scope, id: string, targets: ApprovedTargets): Promise<Site>;
  abstract archive(scope: Scope, id: string, by: string): Promise<Site>;
  abstract restore(scope: Scope, id: string): Promise<Site>;
}
