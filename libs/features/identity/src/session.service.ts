import type { IncomingHttpHeaders } from 'node:http';
import type { Me, Role } from '@nachtwacht/contracts';
import {
  actorOf,
  awaitsSecondFactor,
  hasSecondFactor,
  type Account,
  type Actor,
  type SecondFactorRule,
} from '@nachtwacht/domain';
import { SessionReader } from '@nachtwacht/server-kit';
import type { Auth } from './auth';

export interface Session {
  readonly id: string;
  readonly actor: Actor;
}

/** Port: whose a session is and what that person may see, as it stands now. */
export abstract class AccountReader {
  /** Notes that the session is used; null when it is gone or was left alone for too long. */
  abstract use(sessionId: string, now: Date): Promise<PresentAccount | null>;
}

export interface PresentAccount extends Account {
  readonly hasPasskey: boolean;
}

/** What this installation asks of who signs in. */
export class SignInRules {
  constructor(
    readonly secondFactor: SecondFactorRule,
    /** What the OpenID service is called that people may sign in with; null where there is none. */
    readonly openId: string | null,
  ) {}
}

/** Who is signed in, by the cookie. Asks the database each time: an ended session is over at once. */
export class SessionService extends SessionReader {
  constructor(
    private readonly auth: Auth,
    private readonly accounts: AccountReader,
    private readonly rules: SignInRules,
    private readonly now: () => Date = () => new Date(),
  ) {
    super();
  }

  async actorOf(headers: IncomingHttpHeaders): Promise<Actor | null> {
    return (await this.sessionOf(headers))?.actor ?? null;
  }

  async sessionOf(headers: IncomingHttpHeaders): Promise<Session | null> {
    const found = await this.find(headers);
    return found && { id: found.sessionId, actor: found.actor };
  }

  /** The same, without who has to set up a second factor before anything else. */
  async wholeSessionOf(headers: IncomingHttpHeaders): Promise<Session | null> {
    const session = await this.sessionOf(headers);
    return session?.actor.awaits === undefined ? session : null;
  }

  async me(headers: IncomingHttpHeaders): Promise<Me | null> {
    return (await this.find(headers))?.me ?? null;
  }

  private async find({ cookie }: IncomingHttpHeaders): Promise<(Found & { sessionId: string }) | null> {
    if (!cookie) return null;
    const found = await this.auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!found) return null;
    const now = this.now();
    const account = await this.accounts.use(found.session.id, now);
    const actor = account && actorOf(account, now);
    if (!actor) return null;
    const { id, name, email, language } = found.user;
    const authenticatorApp = found.user.twoFactorEnabled === true;
    const hasFactor = hasSecondFactor({ app: authenticatorApp, passkey: account.hasPasskey });
    const isProven = hasFactor || found.session.factorProven === true;
    const awaits = awaitsSecondFactor(account.role, isProven, this.rules.secondFactor);
    // `actorOf` lets nobody in whose role is none of ours.
    const role = actor.role as Role;
    const me: Me = {
      id,
      name,
      email,
      role,
      language: language === 'en' ? 'en' : 'nl',
      secondFactor: awaits ? 'needed' : hasFactor ? 'on' : 'off',
      authenticatorApp,
      viewing: viewingOf(actor),
    };
    return { sessionId: found.session.id, me, actor: awaits ? { ...actor, awaits: 'second-factor' } : actor };
  }
}

interface Found {
  readonly me: Me;
  readonly actor: Actor;
}

function viewingOf({ viewing }: Actor): Me['viewing'] {
  return viewing === undefined ? null : { ...viewing, until: viewing.until.toISOString() };
}
