import type { IncomingHttpHeaders } from 'node:http';
import type { TokenService } from '@nachtwacht/features-tokens';
import { SessionReader } from '@nachtwacht/server-kit';
import type { Actor } from '@nachtwacht/domain';

/** A person by the cookie of a session, or a program by its token: never the one for want of the other. */
export class CallersAdapter extends SessionReader {
  constructor(
    private readonly sessions: SessionReader,
    private readonly tokens: Pick<TokenService, 'actorOf'>,
  ) {
    super();
  }

  override actorOf(headers: IncomingHttpHeaders): Promise<Actor | null> {
    return headers.authorization === undefined
      ? this.sessions.actorOf(headers)
      : this.tokens.actorOf(headers);
  }
}
