import type { IncomingHttpHeaders } from 'node:http';
import { ROLES, type Me, type Role } from '@nachtwacht/contracts';
import { STAFF, type Actor } from '@nachtwacht/domain';
import { SessionReader } from '@nachtwacht/server-kit';
import type { Auth } from './auth';

export interface Session {
  readonly id: string;
  readonly actor: Actor;
}

/** Who is signed in, by the cookie. Asks the database each time: an ended session is over at once. */
export class SessionService extends SessionReader {
  constructor(private readonly auth: Auth) {
    super();
  }

  async actorOf(headers: IncomingHttpHeaders): Promise<Actor | null> {
    return (await this.sessionOf(headers))?.actor ?? null;
  }

  async sessionOf(headers: IncomingHttpHeaders): Promise<Session | null> {
    const found = await this.find(headers);
    return found && { id: found.sessionId, actor: { ...found.me, scope: STAFF } };
  }

  async me(headers: IncomingHttpHeaders): Promise<Me | null> {
    return (await this.find(headers))?.me ?? null;
  }

  private async find({ cookie }: IncomingHttpHeaders): Promise<{ sessionId: string; me: Me } | null> {
    if (!cookie) return null;
    const found = await this.auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!found) return null;
    const { id, name, email, role, language } = found.user;
    const me: Me = { id, name, email, role: roleOf(role), language: language === 'en' ? 'en' : 'nl' };
    return { sessionId: found.session.id, me };
  }
}

/** A role this program does not know may do the least. */
function roleOf(role: string | null | undefined): Role {
  return ROLES.find((known) => known === role) ?? 'viewer';
}
