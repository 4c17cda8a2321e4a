import type { IncomingHttpHeaders } from 'node:http';
import type { TokenService } from '@nachtwacht/features-tokens';
import { SessionReader, TooManyException, type Budgets } from '@nachtwacht/server-kit';
import type { Actor } from '@nachtwacht/domain';

/** A person by the cookie of a session, or a program by its token: never the one for want of the other. */
export class CallersAdapter extends SessionReader {
  constructor(
    private readonly sessions: SessionReader,
    private readonly tokens: Pick<TokenService, 'actorOf'>,
    private readonly budgets: Pick<Budgets, 'spend'>,
  ) {
    super();
  }

  /** @throws ProblemException 429 for too many calls */
  override async actorOf(headers: IncomingHttpHeaders): Promise<Actor | null> {
    if (headers.authorization !== undefined) return this.tokens.actorOf(headers);
    const actor = await this.sessions.actorOf(headers);
    if (!actor) return null;
    const waitMs = await this.budgets.spend('call.account', actor.id);
    if (waitMs > 0)
      throw new TooManyException(
        'too-many-calls',
        'You ask more than pages do. Wait a moment; a program has a token of its own.',
        waitMs,
      );
    return actor;
  }
}
