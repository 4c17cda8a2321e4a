import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SetupInput } from '@nachtwacht/contracts';
import { conflict, ProblemException } from '@nachtwacht/server-kit';
import type { Auth } from './auth';

/** Port: the one-time link for the first administrator. */
export abstract class SetupStore {
  abstract countUsers(): Promise<number>;
  abstract tokenHash(): Promise<string | null>;
  abstract saveTokenHash(hash: string | null): Promise<void>;
  /** Runs `work` while no other process can do the same. */
  abstract exclusively<T>(work: () => Promise<T>): Promise<T>;
}

/** The first administrator is made by a link that only the person who starts the program sees; it works once. */
export class SetupService {
  constructor(
    private readonly store: SetupStore,
    private readonly auth: Auth,
  ) {}

  async isOpen(): Promise<boolean> {
    return (await this.store.countUsers()) === 0;
  }

  /** @returns the token of a fresh link while nobody exists, null afterwards. Links of earlier starts end. */
  async openLink(): Promise<string | null> {
    if (!(await this.isOpen())) return null;
    const token = randomBytes(24).toString('base64url');
    await this.store.saveTokenHash(hashOf(token));
    return token;
  }

  async createFirst(input: SetupInput): Promise<void> {
    await this.store.exclusively(async () => {
      if (!(await this.isOpen()))
        throw conflict('setup-done', 'There is an administrator already. Ask that person for an account.');
      const expected = await this.store.tokenHash();
      if (!expected || !equal(expected, hashOf(input.token)))
        throw new ProblemException(403, {
          code: 'setup-link',
          message: 'This link is not valid. Use the newest one that the program printed when it started.',
        });
      await this.createAdministrator(input);
      await this.store.saveTokenHash(null);
    });
  }

  private async createAdministrator(input: SetupInput): Promise<void> {
    const context = await this.auth.$context;
    const user = await context.internalAdapter.createUser(
      { name: input.name, email: input.email.toLowerCase(), emailVerified: true, role: 'administrator' },
      { method: 'email-password' },
    );
    await context.internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: await context.password.hash(input.password),
    });
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function equal(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
