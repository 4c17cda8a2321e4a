import type { Account, SecondFactorRule } from '@nachtwacht/domain';
import type { PasskeyStore } from './passkey-store';
import type { RelyingParty } from './relying-party';

export interface PasskeyOptions {
  readonly store: PasskeyStore;
  /** Notes that a session is used; null when it is gone or was left alone for too long. */
  readonly accountOf: (sessionId: string, now: Date) => Promise<Account | null>;
  /** What is asked of staff. */
  readonly secondFactor: SecondFactorRule;
}

/** What every route of passkeys works with. */
export interface PasskeyContext extends PasskeyOptions {
  readonly party: RelyingParty;
  readonly now: () => Date;
}
