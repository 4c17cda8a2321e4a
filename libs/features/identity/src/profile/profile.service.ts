import type { OwnSession, PasswordChange } from '@nachtwacht/contracts';
import { noSuch, remark, wrongFields, type Scope } from '@nachtwacht/domain';
import type { NewPasswords } from '../new-passwords';
import { passwords } from '../passwords';
import type { Session } from '../session.service';

/** Port: what people keep of themselves. */
export abstract class ProfileStore {
  abstract sessions(userId: string, now: Date): Promise<Omit<OwnSession, 'current'>[]>;
  abstract endSession(scope: Scope, userId: string, sessionId: string): Promise<boolean>;
  abstract endOthers(scope: Scope, userId: string, sessionId: string): Promise<void>;
  abstract passwordHash(userId: string): Promise<string | null>;
  abstract savePassword(userId: string, hash: string, keptSession: string): Promise<void>;
  abstract saveLanguage(scope: Scope, userId: string, language: string): Promise<void>;
}

/** One's own account, by one's own session. */
export class ProfileService {
  constructor(
    private readonly store: ProfileStore,
    private readonly newPasswords: NewPasswords,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async sessions({ id, actor }: Session): Promise<OwnSession[]> {
    const sessions = await this.store.sessions(actor.id, this.now());
    return sessions.map((session) => ({ ...session, current: session.id === id }));
  }

  async endSession({ actor }: Session, id: string): Promise<void> {
    if (!(await this.store.endSession(ownScope(actor.id, actor.name), actor.id, id))) throw noSuch('session');
  }

  endOthers({ id, actor }: Session): Promise<void> {
    return this.store.endOthers(ownScope(actor.id, actor.name), actor.id, id);
  }

  /** Whoever changes it knows the present one: a session that was left open is not enough. */
  async changePassword({ id, actor }: Session, { current, password }: PasswordChange): Promise<void> {
    const kept = await this.store.passwordHash(actor.id);
    if (kept === null || !(await passwords.verify({ hash: kept, password: current })))
      throw wrongFields({ current: remark('password-wrong') });
    const hash = await this.newPasswords.hash(password);
    await this.store.savePassword(actor.id, hash, id);
  }

  saveLanguage({ actor }: Session, language: string): Promise<void> {
    return this.store.saveLanguage(ownScope(actor.id, actor.name), actor.id, language);
  }
}

/** The tables of people belong to no customer, so a customer's people too write their own account past that scope. */
function ownScope(id: string, name: string): Scope {
  return { kind: 'staff', by: { id, name } };
}
