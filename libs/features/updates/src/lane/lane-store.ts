import type { UpdateItemView, UpdateStep, UpdateStepInput, UpdateStepReply } from '@nachtwacht/contracts';
import type {
  Followed,
  FollowedSteps,
  PersonStep,
  Scope,
  UpdateStage,
  UpdateTerms,
} from '@nachtwacht/domain';

export interface StoredUpdate {
  readonly item: UpdateItemView;
  readonly steps: UpdateStep[];
  readonly release: {
    readonly sourceUrl: string | null;
    readonly note: string | null;
    readonly releasedOn: string | null;
  } | null;
  readonly terms: UpdateTerms;
  /** Epoch milliseconds by the database. */
  readonly now: number;
}

/** Port: updates on their way, as people see and move them. */
export abstract class LaneStore {
  abstract list(
    scope: Scope,
    which: { readonly customerId?: string | undefined; readonly show: 'open' | 'past' },
  ): Promise<UpdateItemView[]>;
  abstract one(scope: Scope, id: string): Promise<StoredUpdate>;
  /** Under lock: an update that is another than the person saw is refused. */
  abstract step(
    scope: Scope,
    input: UpdateStepInput,
    actor: { readonly id: string; readonly name: string },
    rules: {
      readonly may: (stage: UpdateStage, step: PersonStep) => boolean;
      readonly after: (stage: UpdateStage, step: PersonStep) => UpdateStage;
    },
  ): Promise<UpdateStepReply>;
}

/** Port: what devices told and the lane does not know yet. */
export abstract class LaneDueStore {
  /** In one transaction, each thing taken by one worker. @returns how many were looked at */
  abstract follow(limit: number, rule: (followed: Followed) => FollowedSteps): Promise<number>;
  /** Updates of things that are no longer looked after leave the lane. @returns how many */
  abstract leaveArchived(): Promise<number>;
}
