import type { FoundAsset } from '@nachtwacht/contracts';
import type { JobOfSource } from '../world/backup-sources';

/** What should be in the product for the lab's world. Customers by practice code, sites by practice and key. */
export interface Plan {
  readonly customers: readonly PlannedCustomer[];
  readonly connections: readonly PlannedConnection[];
  /** Where the mail server of the support team listens. */
  readonly mailPort: number;
}

export interface PlannedCustomer {
  readonly code: string;
  readonly name: string;
  readonly sites: readonly { readonly key: string; readonly name: string; readonly city: string }[];
}

export interface PlannedConnection {
  /** The device behind it. */
  readonly device: string;
  readonly collector: string;
  readonly name: string;
  /** Practice code; null for the provider's own. */
  readonly practice: string | null;
  readonly site: string | null;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly credentials: Readonly<Record<string, string>> | null;
  readonly intervalSeconds: number;
  readonly assets: readonly PlannedAsset[];
}

export interface PlannedAsset {
  /** The device that it is, or `device key` of something that a device tells of besides itself. */
  readonly device: string;
  readonly isMeant: (found: FoundAsset) => boolean;
  readonly name: string;
  readonly practice: string;
  readonly site: string | null;
  readonly serviceCode: string;
  /** What is promised, where it is a backup of a source. */
  readonly backup?: PlannedBackup;
}

export interface PlannedBackup {
  readonly job: JobOfSource;
  /** For so many nights back the source tells of its runs. */
  readonly nights: number;
}
