import type { Passkey } from '@nachtwacht/contracts';
import type { Account, Factors, Scope, SecondFactorRule } from '@nachtwacht/domain';

/** A key that a device made, to be kept. */
export interface NewPasskey {
  readonly name: string;
  readonly credentialId: string;
  /** COSE. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** By what a browser finds a key again. */
export type PasskeyHandle = Pick<NewPasskey, 'credentialId' | 'transports'>;

/** A key that is kept, and whose it is as that person stands now. */
export interface KeptPasskey extends Omit<NewPasskey, 'transports'> {
  readonly id: string;
  readonly account: Account;
}

/** Port: the passkeys of people. */
export abstract class PasskeyStore {
  /** In the order in which they were made. */
  abstract list(userId: string): Promise<Passkey[]>;
  abstract handles(userId: string): Promise<PasskeyHandle[]>;
  abstract factorsOf(userId: string): Promise<Factors>;
  abstract find(credentialId: string): Promise<KeptPasskey | null>;
  /** Notes a use. @returns false when the counter is another one than was read: somebody else used the key meanwhile */
  abstract use(passkey: KeptPasskey, counter: number, now: Date): Promise<boolean>;
  /** Writes down that a key was refused whose counter did not move on: there is a copy of it. */
  abstract recordCopy(passkey: KeptPasskey, counter: number, address: string): Promise<void>;
  /** Ends every other session in the same transaction. @throws Refusal when it is known, or one too many */
  abstract add(scope: Scope, userId: string, passkey: NewPasskey, keptSession: string): Promise<void>;
  /** Ends every other session in the same transaction. @throws Refusal for none of theirs, and for the last factor */
  abstract remove(scope: Scope, userId: string, id: string, given: Removing): Promise<void>;
}

export interface Removing {
  readonly keptSession: string;
  readonly rule: SecondFactorRule;
}
