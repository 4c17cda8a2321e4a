import type { ExclusionDecisionInput, ExclusionInput } from '@nachtwacht/contracts';
import type {
  AgreementVersion,
  AnnouncedWork,
  AssetHistory,
  ExclusionDecision,
  ExclusionType,
  Period,
  Scope,
} from '@nachtwacht/domain';

export interface MeasuredCustomer {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
}

/** A proposal with all that was decided on it, the first first. Moments in ISO 8601. */
export interface KnownExclusion {
  readonly id: string;
  readonly customerId: string;
  readonly service: string;
  readonly from: string;
  readonly to: string;
  readonly type: ExclusionType;
  readonly reason: string;
  readonly evidence: string;
  /** The id of who proposed it. */
  readonly by: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decisions: readonly {
    readonly decision: ExclusionDecision;
    readonly note: string;
    readonly by: string;
    readonly at: string;
  }[];
}

export interface MeasuredAsset extends AssetHistory {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  readonly works: readonly AnnouncedWork[];
}

export interface AvailabilityFacts {
  /** By the database, epoch milliseconds. */
  readonly now: number;
  readonly agreements: readonly AgreementVersion[];
  readonly assets: readonly MeasuredAsset[];
  readonly exclusions: readonly KnownExclusion[];
}

/** Port: what availability is counted from. */
export abstract class AvailabilityStore {
  /** Those with a signed agreement, by name. `customerId` null: all of the scope. */
  abstract customers(scope: Scope, customerId: string | null): Promise<readonly MeasuredCustomer[]>;
  abstract services(
    scope: Scope,
  ): Promise<readonly { readonly code: string; readonly nl: string; readonly en: string }[]>;
  abstract facts(scope: Scope, customerId: string, period: Period): Promise<AvailabilityFacts>;
}

type Person = { readonly id: string; readonly name: string };

/** Port: proposals to leave time out of the account. */
export abstract class ExclusionStore {
  abstract propose(scope: Scope, input: ExclusionInput, actor: Person): Promise<KnownExclusion>;
  /** `rule` throws where the decision may not be taken. */
  abstract decide(
    scope: Scope,
    id: string,
    input: ExclusionDecisionInput,
    actor: Person,
    rule: (exclusion: KnownExclusion) => void,
  ): Promise<KnownExclusion>;
}
