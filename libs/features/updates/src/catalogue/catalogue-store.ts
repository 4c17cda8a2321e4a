import type {
  DesiredVersionInput,
  DesiredVersionView,
  ReleaseInput,
  ReleaseView,
} from '@nachtwacht/contracts';
import type { DesiredVersion, Release, Scope, UpdateTerms } from '@nachtwacht/domain';

/** Port: the release catalogue. */
export abstract class ReleaseStore {
  abstract list(scope: Scope): Promise<ReleaseView[]>;
  /** Adds it, or changes the one with this id. */
  abstract keep(scope: Scope, id: string | null, input: ReleaseInput, by: string): Promise<ReleaseView>;
  abstract remove(scope: Scope, id: string): Promise<void>;
  abstract confirm(scope: Scope, ids: readonly string[], by: string): Promise<ReleaseView[]>;
  abstract import(
    scope: Scope,
    inputs: readonly ReleaseInput[],
    by: string,
  ): Promise<{ readonly added: number; readonly changed: number; readonly same: number }>;
}

/** Port: all of it at once, for a poller. */
export abstract class ReleaseKnowledgeStore {
  abstract knowledge(scope: Scope): Promise<{
    readonly releases: readonly Release[];
    readonly desired: ReadonlyMap<string, readonly DesiredVersion[]>;
  }>;
}

/** Port: versions that were agreed with customers. */
export abstract class DesiredVersionStore {
  abstract list(scope: Scope, customerId: string | null): Promise<DesiredVersionView[]>;
  abstract add(scope: Scope, input: DesiredVersionInput, by: string): Promise<DesiredVersionView>;
  abstract remove(scope: Scope, id: string): Promise<void>;
}

/** Port: what was agreed with customers about their updates. */
export abstract class UpdateTermsStore {
  /** null where the usual terms hold. */
  abstract of(scope: Scope, customerId: string): Promise<UpdateTerms | null>;
  abstract change(scope: Scope, customerId: string, terms: UpdateTerms): Promise<void>;
}
