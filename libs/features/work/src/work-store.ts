import type { WorkInput } from '@nachtwacht/contracts';
import type {
  AgreementVersion,
  Priority,
  Scope,
  WorkHappening,
  WorkRules,
  WorkState,
} from '@nachtwacht/domain';

/** A work item with all that its clocks follow from. Moments are epoch milliseconds. */
export interface StoredWork {
  readonly item: {
    readonly id: string;
    readonly number: number;
    readonly customerId: string;
    readonly customerName: string;
    readonly timeZone: string;
    readonly title: string;
    readonly source: 'hand' | 'incident' | 'backup';
    readonly incidentId: string | null;
    readonly backupJobId: string | null;
    readonly backupDate: string | null;
    readonly outsideRef: string;
    readonly outsideUrl: string;
    readonly rules: WorkRules;
    readonly state: WorkState;
    readonly version: number;
  };
  readonly events: readonly {
    readonly id: number;
    readonly at: number;
    readonly writtenAt: string;
    readonly kind: WorkHappening;
    readonly priority: Priority | null;
    readonly clock: 'response' | 'resolution' | null;
    readonly percent: number | null;
    readonly by: string | null;
    readonly note: string;
  }[];
  readonly versions: readonly AgreementVersion[];
}

export interface NewWorkEvent {
  readonly kind: WorkHappening;
  readonly at: number;
  readonly priority: Priority | null;
  readonly note: string;
  readonly outside: { readonly ref: string; readonly url: string } | null;
}

export interface Warning {
  readonly clock: 'response' | 'resolution';
  readonly percent: number;
  readonly at: number;
}

interface By {
  readonly id: string;
  readonly name: string;
}
/** `now` is the database's. */
interface Read {
  readonly now: number;
  readonly work: StoredWork;
}

/** Port: work items as people see and move them. */
export abstract class WorkStore {
  abstract list(
    scope: Scope,
    which: {
      readonly customerId?: string | undefined;
      readonly incidentId?: string | undefined;
      readonly show: 'open' | 'past';
    },
  ): Promise<{ readonly now: number; readonly works: StoredWork[] }>;
  abstract one(scope: Scope, id: string): Promise<Read>;
  /** @param receivedAt null: now, by the database */
  abstract open(
    scope: Scope,
    input: WorkInput,
    rules: WorkRules,
    by: By,
    receivedAt: number | null,
  ): Promise<Read>;
  /** Under lock: an item that is another than the person saw is refused. */
  abstract step(
    scope: Scope,
    id: string,
    version: number,
    by: By,
    judge: (work: StoredWork, now: number) => { readonly event: NewWorkEvent; readonly state: WorkState },
  ): Promise<Read>;
}

/** Port: warnings that are due. */
export abstract class WorkWarningStore {
  /** Each once, however often it is asked. @returns how many are new */
  abstract warn(judge: (work: StoredWork, now: number) => readonly Warning[]): Promise<number>;
}
