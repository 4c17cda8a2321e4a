import type { Invitation, Person } from '@nachtwacht/contracts';
import type { Grant, Scope } from '@nachtwacht/domain';

/** Port: everybody who may sign in, or could. Each change ends the sessions of its person. */
export abstract class PeopleStore {
  abstract list(scope: Scope): Promise<Person[]>;
  abstract changeGrant(scope: Scope, id: string, grant: Grant): Promise<Person>;
  abstract deactivate(scope: Scope, id: string): Promise<Person>;
  abstract reactivate(scope: Scope, id: string): Promise<Person>;
  abstract resetSecondFactor(scope: Scope, id: string): Promise<Person>;
}

/** A mail whose link only whoever sends it can open. */
export interface SealedLetter {
  readonly id: string;
  readonly sealed: object;
}

export interface LinkKept {
  readonly tokenHash: string;
  readonly expiresAt: Date;
  /** Queued in the same transaction; null where the inviter hands the link over. */
  readonly letter: SealedLetter | null;
}

export interface Invitee extends LinkKept {
  readonly email: string;
  readonly grant: Grant;
  readonly invitedBy: string;
  readonly language: 'nl' | 'en';
}

/** Port: who is to come in. */
export abstract class InvitationStore {
  abstract list(scope: Scope): Promise<Invitation[]>;
  abstract add(scope: Scope, invitee: Invitee): Promise<Invitation>;
  abstract renew(scope: Scope, id: string, link: LinkKept): Promise<Invitation>;
  abstract withdraw(scope: Scope, id: string): Promise<void>;
  abstract offer(tokenHash: string, now: Date): Promise<Invitation | null>;
  abstract accept(
    tokenHash: string,
    now: Date,
    newcomer: { readonly name: string; readonly passwordHash: string; readonly language: string },
  ): Promise<'accepted' | 'over'>;
}

/** Port: letters to people. */
export abstract class Letters {
  /** Does this installation have a mail server for them? */
  abstract areSetUp(): Promise<boolean>;
  /** Seals the link of an invitation to this address. */
  abstract sealInvitation(recipient: string, link: string): Promise<SealedLetter>;
}
