import type { SetupInput } from '@nachtwacht/contracts';
import { conflict, ProblemException } from '@nachtwacht/server-kit';
import { hashOfToken, newToken } from './one-time-token';
import type { NewPasswords } from './new-passwords';

export interface FirstAdministrator {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly passwordHash: string;
}

/** Port: the one-time link for the first administrator. */
export abstract class SetupStore {
  /** Is there nobody yet who could sign in? */
  abstract isOpen(): Promise<boolean>;
  abstract tokenHash(): Promise<string | null>;
  abstract saveTokenHash(hash: string): Promise<void>;
  /** All or nothing, and for one caller only: the person, the way to sign in, and the end of the link. */
  abstract createFirst(
    administrator: FirstAdministrator,
    tokenHash: string,
  ): Promise<'created' | 'done' | 'wrong-link'>;
}

/** The first administrator is made by a link that only the person who starts the program sees; it works once. */
export class SetupService {
  constructor(
    private readonly store: SetupStore,
    private readonly newPasswords: NewPasswords,
  ) {}

  isOpen(): Promise<boolean> {
    return this.store.isOpen();
  }

  /** @returns the token of a fresh link while nobody exists, null afterwards. Links of earlier starts end. */
  async openLink(): Promise<string | null> {
    if (!(await this.isOpen())) return null;
    const token = newToken();
    await this.store.saveTokenHash(hashOfToken(token));
    return token;
  }

  async createFirst(input: SetupInput): Promise<void> {
    const tokenHash = hashOfToken(input.token);
    if (!(await this.isOpen())) throw alreadyDone();
    // Before the password is hashed, which is slow on purpose: only who has the link may make us work.
    if ((await this.store.tokenHash()) !== tokenHash)
      throw (await this.isOpen()) ? wrongLink() : alreadyDone();
    const outcome = await this.store.createFirst(
      {
        name: input.name,
        email: input.email.toLowerCase(),
        passwordHash: await this.newPasswords.hash(input.password),
      },
      tokenHash,
    );
    if (outcome === 'done') throw alreadyDone();
    if (outcome === 'wrong-link') throw wrongLink();
  }
}

function alreadyDone(): ProblemException {
  return conflict('setup-done', 'There is an administrator already. Ask that person for an account.');
}

function wrongLink(): ProblemException {
  return new ProblemException(403, {
    code: 'setup-link',
    message: 'This link is not valid. Use the newest one that the program printed when it started.',
  });
}
