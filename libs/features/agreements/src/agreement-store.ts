import type {
  AgreementRow,
  CatalogueService,
  CustomerAgreement,
  DraftInput,
  OneOffFeeView,
  ServiceCatalogue,
  ServicePackageView,
  SubscriptionChange,
  SubscriptionInput,
} from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** Port: versions of agreements. `today` is a day in the zone of the provider. */
export abstract class AgreementStore {
  abstract list(scope: Scope, today: string): Promise<AgreementRow[]>;
  /** @throws Refusal for a customer that is not there */
  abstract of(scope: Scope, customerId: string, today: string): Promise<CustomerAgreement>;
  /** @returns the customer of the version */
  abstract draft(scope: Scope, customerId: string, input: DraftInput, by: string): Promise<string>;
  abstract changeDraft(scope: Scope, id: string, input: DraftInput & { revision: number }): Promise<string>;
  abstract removeDraft(scope: Scope, id: string): Promise<string>;
  abstract sign(scope: Scope, id: string, revision: number, by: string): Promise<string>;
  abstract end(scope: Scope, customerId: string, noticedOn: string): Promise<string>;
}

/** Port: what is sold to customers. Each returns the customer. */
export abstract class SubscriptionStore {
  abstract add(scope: Scope, customerId: string, input: SubscriptionInput): Promise<string>;
  abstract change(scope: Scope, id: string, change: SubscriptionChange): Promise<string>;
  abstract bind(scope: Scope, id: string, assetIds: readonly string[], note: string): Promise<string>;
  abstract end(scope: Scope, id: string, noticedOn: string): Promise<string>;
}

/** Port: what is sold at all. */
export abstract class ServiceCatalogueStore {
  abstract all(scope: Scope): Promise<ServiceCatalogue>;
  /** @throws Refusal for a service that is not there */
  abstract keepService(scope: Scope, service: CatalogueService): Promise<void>;
  abstract keepPackage(scope: Scope, given: ServicePackageView): Promise<void>;
  abstract keepFee(scope: Scope, fee: OneOffFeeView): Promise<void>;
}
