import type { Account, OpenIdIdentity } from '@nachtwacht/domain';

/** How somebody is known to the OpenID service. */
export interface LinkedIdentity {
  /** What that service calls the person; null where it did not say. */
  readonly label: string | null;
  readonly since: Date;
}

export interface Newcomer {
  readonly name: string;
  readonly language: string;
}

/** Port: which accounts elsewhere open which account here. */
export abstract class OpenIdAccounts {
  /** @returns whose it is, by issuer and subject alone; null for nobody's */
  abstract ownerOf(identity: OpenIdIdentity): Promise<string | null>;
  abstract account(userId: string): Promise<Account | null>;
  abstract linkOf(userId: string): Promise<LinkedIdentity | null>;
  abstract link(userId: string, identity: OpenIdIdentity): Promise<'linked' | 'taken'>;
  /** Ends every session of the person but one. */
  abstract unlink(userId: string, keptSession: string): Promise<void>;
  /**
   * The person, the link to the account elsewhere and the end of the invitation in one transaction.
   * @returns the id of the person; null when the invitation is over
   * @throws Refusal when that account is linked to somebody, or the person is known already
   */
  abstract accept(
    tokenHash: string,
    now: Date,
    newcomer: Newcomer,
    identity: OpenIdIdentity,
  ): Promise<string | null>;
  abstract isOpen(tokenHash: string, now: Date): Promise<boolean>;
}
