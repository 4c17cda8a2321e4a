import type { IncomingHttpHeaders } from 'node:http';
import { ROLES, type Me, type Role } from '@nachtwacht/contracts';
import { STAFF, type Actor } from '@nachtwacht/domain';
import { SessionReader } from '@nachtwacht/server-kit';
import { fromNodeHeaders } from 'better-auth/node';
import type { Auth } from './auth';

/** Who is signed in, by the cookie. Asks the database each time: an ended session is over at once. */
export class SessionService extends SessionReader {
  constructor(private readonly auth: Auth) {
    super();
  }

  async actorOf(headers: IncomingHttpHeaders): Promise<Actor | null> {
    const me = await this.me(headers);
    return me && { id: me.id, name: me.name, role: me.role, scope: STAFF };
  }

  async me(headers: IncomingHttpHeaders): Promise<Me | null> {
    if (!headers.cookie) return null;
    const found = await this.auth.api.getSession({ headers: fromNodeHeaders(headers) });
    if (!found) return null;
    const { id, name, email, role, language } = found.user;
    return { id, name, email, role: roleOf(role), language: language === 'en' ? 'en' : 'nl' };
  }
}

/** A role this program does not know may do the least. */
function roleOf(role: string | null | undefined): Role {
  return ROLES.find((known) => known === role) ?? 'viewer';
}
