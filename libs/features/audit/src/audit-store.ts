import type {
  AuditAct,
  AuditBody,
  AuditFields,
  AuditThing,
  ChainHead,
  ChainLink,
  Scope,
} from '@nachtwacht/domain';

/** What is left out asks for nothing. */
export interface AuditQuery {
  readonly customerId?: string | undefined;
  /** Only what concerns no customer. */
  readonly own?: boolean | undefined;
  readonly actorId?: string | undefined;
  readonly act?: string | undefined;
  readonly thing?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
}

export interface AuditRecord extends AuditBody {
  readonly hash: string;
  readonly customerId: string | null;
  readonly customerName: string | null;
}

export interface AuditPlace {
  readonly at: string;
  readonly chain: string;
  readonly seq: number;
}

export interface AuditHead extends ChainHead {
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly at: string;
}

export interface StoredLink extends ChainLink {
  /** True where a column beside the body says something else than the body. */
  readonly isIndexedWrongly: boolean;
}

/** Port: the audit log. Whoever reads sees what their scope allows. */
export abstract class AuditStore {
  /** Newest first, from behind the place. */
  abstract list(
    scope: Scope,
    query: AuditQuery,
    before: AuditPlace | null,
    limit: number,
  ): Promise<readonly AuditRecord[]>;
  abstract people(scope: Scope): Promise<readonly { readonly id: string; readonly name: string }[]>;
  abstract heads(scope: Scope): Promise<readonly AuditHead[]>;
  /** As stored, in order, from behind number `after`. */
  abstract links(scope: Scope, chain: string, after: number, limit: number): Promise<readonly StoredLink[]>;
  /** Writes down what left no row behind. */
  abstract record(
    scope: Scope,
    done: {
      readonly customerId: string | null;
      readonly act: AuditAct;
      readonly thing: AuditThing;
      readonly after?: AuditFields;
    },
  ): Promise<void>;
}
