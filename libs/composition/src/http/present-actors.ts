import { actorOf, type Actor } from '@nachtwacht/domain';
import type { PresentSessionsRepository } from '@nachtwacht/persistence';

/** Who is behind sessions as it stands now; who is not let in any more is missing. */
export function presentActors(
  sessions: PresentSessionsRepository,
): (sessionIds: readonly string[]) => Promise<ReadonlyMap<string, Actor>> {
  return async (sessionIds) => {
    const accounts = await sessions.accountsOf(sessionIds);
    const now = new Date();
    const actors = new Map<string, Actor>();
    for (const [session, account] of accounts) {
      const actor = actorOf(account, now);
      if (actor) actors.set(session, actor);
    }
    return actors;
  };
}
