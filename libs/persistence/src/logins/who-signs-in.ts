import { Client } from 'pg';
import { POLLER_ROLE } from '../database/database';

/** What somebody could do who took over a process that signs in so. */
export interface SignedIn {
  readonly user: string;
  /** It may make schemas here: as the owner of the database does, and an administrator. */
  readonly mayMigrate: boolean;
  /** No policy stops it, or it could take the policies away. */
  readonly isOwner: boolean;
  /** It may become whoever reads what is sealed. */
  readonly mayPoll: boolean;
}

/** @throws as pg does, when nobody answers or lets it in */
export async function whoSignsIn(url: string): Promise<SignedIn> {
  const client = new Client({ connectionString: url, application_name: 'nachtwacht-start' });
  await client.connect();
  try {
    const { rows } = await client.query<SignedIn>(
      `SELECT rolname AS "user",
         has_database_privilege(current_database(), 'CREATE') AS "mayMigrate",
         rolsuper OR rolbypassrls OR rolcreaterole OR EXISTS (
           SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v')
             AND pg_has_role(session_user, relowner, 'MEMBER')) AS "isOwner",
         EXISTS (SELECT FROM pg_roles p WHERE p.rolname = $1 AND pg_has_role(session_user, p.oid, 'MEMBER')) AS "mayPoll"
       FROM pg_roles WHERE rolname = session_user`,
      [POLLER_ROLE],
    );
    const [found] = rows;
    if (!found) throw new Error('The database does not know who signed in.');
    return found;
  } finally {
    await client.end();
  }
}
