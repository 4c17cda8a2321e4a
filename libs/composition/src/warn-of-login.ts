import { whoSignsIn } from '@nachtwacht/persistence';
import type { Logger } from '@nachtwacht/server-kit';
import type { Role } from './process-context';

const HOW = 'separate the logins as docs/operations.md says under "Logins of the database"';

/** Where more could be done with the process's login than the process needs, its log says so once. */
export async function warnOfLogin(url: string, roles: readonly Role[], log: Logger): Promise<void> {
  const { user, isOwner, mayPoll } = await whoSignsIn(url);
  if (isOwner)
    log.warn(
      { user },
      `this process signs in as the owner of the database, so that no policy stops whoever takes it over: ${HOW}`,
    );
  else if (mayPoll && !roles.includes('worker'))
    log.warn({ user }, `this process does not poll, and its login may read what is sealed: ${HOW}`);
}
