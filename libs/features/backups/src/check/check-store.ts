import type {
  FollowUpPatch,
  JobPast,
  NightDetail,
  NightKey,
  NightRaw,
  NightRow,
  Override,
  SignInput,
  SignReply,
} from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';
import type { maySign } from '../signing/may-sign';

/** Who does it: the id for the record, the name as it is shown from then on. */
export interface Signer {
  readonly id: string;
  readonly name: string;
}

export interface SigningRules {
  readonly maySign: typeof maySign;
  /** Seconds are too few to have read it. All in epoch milliseconds. */
  readonly isTooFast: (times: {
    readonly previousSignedAt: number | null;
    readonly openedAt: number | null;
    readonly signedAt: number;
  }) => boolean;
}

export interface OverrideToAdd {
  readonly key: NightKey;
  readonly text: string;
  readonly reason: string;
  readonly until: string;
  readonly needsLead: boolean;
}

/** Port: the nights of a check, and what people do to them. */
export abstract class CheckStore {
  /** All nights of a working day's check, and where live changes go on from there. */
  abstract nightsOf(
    scope: Scope,
    date: string,
  ): Promise<{ readonly cursor: number; readonly nights: NightRow[] }>;
  /** The last 14 nights of each job up to and with `before`. */
  abstract pasts(scope: Scope, jobIds: readonly string[], before: string): Promise<JobPast[]>;
  /** @throws Refusal when there is no such night; so do all below */
  abstract open(scope: Scope, key: NightKey, by: Signer): Promise<NightDetail>;
  abstract readRaw(scope: Scope, key: NightKey, by: Signer): Promise<NightRaw>;
  abstract sign(scope: Scope, input: SignInput, by: Signer, rules: SigningRules): Promise<SignReply>;
  abstract note(scope: Scope, key: NightKey, text: string, by: Signer): Promise<NightRow>;
  /** @throws Refusal 'night-open' while it can still be signed */
  abstract correct(scope: Scope, key: NightKey, text: string, by: Signer): Promise<NightRow>;
  abstract addOverride(scope: Scope, override: OverrideToAdd, by: Signer): Promise<Override>;
  /** Those that hold, and those that wait for a lead. */
  abstract overrides(scope: Scope): Promise<Override[]>;
  /** @throws Refusal 'own-override' to whoever made it */
  abstract agree(scope: Scope, id: string, by: Signer): Promise<Override>;
  abstract endOverride(scope: Scope, id: string): Promise<Override>;
  abstract changeFollowUp(scope: Scope, id: string, patch: FollowUpPatch, by: Signer): Promise<void>;
}
