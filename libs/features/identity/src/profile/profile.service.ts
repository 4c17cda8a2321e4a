import type { OwnSession, PasswordChange } from '@nachtwacht/contracts';
import { noSuch, remark, wrongFields, type Scope } from '@nachtwacht/domain';
import { TooManyException } from '@nachtwacht/server-kit';
import type { NewPasswords } from '../new-passwords';
import { passwords } from '../passwords';
import { ownScope } from '../own-scope';
import type { Session } from '../session.service';
import type { AccountNews } from './account-news';

/** Port: what people keep of themselves. */
export abstract class ProfileStore {
  abstract sessions(userId: string, now: Date): Promise<Omit<OwnSession, 'current'>[]>;
  abstract endSession(scope: Scope, userId: string, sessionId: string): Promise<boolean>;
  abstract endOthers(scope: Scope, userId: string, sessionId: string): Promise<void>;
  abstract passwordHash(userId: string): Promise<string | null>;
  abstract savePassword(userId: string, hash: string, keptSession: string): Promise<void>;
  abstract saveLanguage(scope: Scope, userId: string, language: string): Promise<void>;
}

/** Port: how often the password of an account may be tried, whatever for. */
export abstract class PasswordAttempts {
  /** Takes one. @returns for how many milliseconds there is none; 0 lets this one through */
  abstract take(userId: string, address: string): Promise<number>;
  /** It was right: from here it begins anew. */
  abstract succeeded(userId: string, address: string): Promise<void>;
}

/** One's own account, by one's own session. */
export class ProfileService {
  constructor(
    private readonly store: ProfileStore,
    private readonly newPasswords: NewPasswords,
    private readonly news: AccountNews,
    private readonly attempts: PasswordAttempts,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async sessions({ id, actor }: Session): Promise<OwnSession[]> {
    const sessions = await this.store.sessions(actor.id, this.now());
    return sessions.map((session) => ({ ...session, current: session.id === id }));
  }

  async endSession({ actor }: Session, id: string): Promise<void> {
    if (!(await this.store.endSession(ownScope(actor), actor.id, id))) throw noSuch('session');
  }

  endOthers({ id, actor }: Session): Promise<void> {
    return this.store.endOthers(ownScope(actor), actor.id, id);
  }

  /**
   * Whoever changes it knows the present one: a session that was left open is not enough, nor is one in which somebody
   * tries many. @param address where the request comes from
   */
  async changePassword(
    { id, actor }: Session,
    { current, password }: PasswordChange,
    address: string,
  ): Promise<void> {
    const waitMs = await this.attempts.take(actor.id, address);
    if (waitMs > 0)
      throw new TooManyException('too-many-tries', 'Too many attempts. Wait before you try again.', waitMs);
    const kept = await this.store.passwordHash(actor.id);
    if (kept === null || !(await passwords.verify({ hash: kept, password: current })))
      throw wrongFields({ current: remark('password-wrong') });
    await this.attempts.succeeded(actor.id, address);
    const hash = await this.newPasswords.hash(password);
    await this.store.savePassword(actor.id, hash, id);
    await this.news.tell(actor.id, 'password-changed');
  }

  saveLanguage({ actor }: Session, language: string): Promise<void> {
    return this.store.saveLanguage(ownScope(actor), actor.id, language);
  }
}
