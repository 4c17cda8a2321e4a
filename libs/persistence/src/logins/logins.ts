import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { APP_ROLE, AUTH_ROLE, POLLER_ROLE } from '../database/database';
import { LOCKS } from '../database/advisory-locks';

export const LOGINS = ['api', 'worker'] as const;
/** Whom a process signs in as: it owns nothing, has no right of its own, and may only become what the process needs. */
export type Login = (typeof LOGINS)[number];

const BECOMES: Readonly<Record<Login, readonly string[]>> = {
  api: [AUTH_ROLE, APP_ROLE],
  worker: [AUTH_ROLE, APP_ROLE, POLLER_ROLE],
};

/** Its name in a PostgreSQL of our own, and in docker/logins.sql. */
export function userOf(login: Login): string {
  return `nachtwacht_${login}`;
}

/** Makes the logins, or gives those that are there these passwords. `owner` is connected and may do so. */
export async function makeLogins(owner: Client, passwords: Readonly<Record<Login, string>>): Promise<void> {
  await alone(owner, async () => {
    for (const login of LOGINS) {
      const user = escapeIdentifier(userOf(login));
      const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [userOf(login)]);
      if (rowCount === 0) await owner.query(`CREATE ROLE ${user}`);
      await owner.query(
        `ALTER ROLE ${user} LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION
         PASSWORD ${escapeLiteral(passwords[login])}`,
      );
    }
  });
}

/** Lets each become what its processes need, and nothing besides. After the migrations: they make these roles. */
export async function letLoginsIn(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl, application_name: 'nachtwacht-migrate' });
  await owner.connect();
  try {
    await alone(owner, async () => {
      for (const login of LOGINS) {
        const user = escapeIdentifier(userOf(login));
        const surplus = (await becomes(owner, login)).filter((role) => !BECOMES[login].includes(role));
        if (surplus.length > 0) await owner.query(`REVOKE ${listOf(surplus)} FROM ${user}`);
        await owner.query(`GRANT ${listOf(BECOMES[login])} TO ${user}`);
      }
    });
  } finally {
    await owner.end();
  }
}

async function becomes(owner: Client, login: Login): Promise<string[]> {
  const { rows } = await owner.query<{ role: string }>(
    `SELECT roleid::regrole::text AS role FROM pg_auth_members WHERE member = to_regrole($1)`,
    [userOf(login)],
  );
  return rows.map(({ role }) => role);
}

const listOf = (roles: readonly string[]) => roles.map((role) => escapeIdentifier(role)).join(', ');

/** In one transaction, and one process at a time: two who write the same role would stand in each other's way. */
async function alone(owner: Client, work: () => Promise<void>): Promise<void> {
  await owner.query('BEGIN');
  try {
    await owner.query('SELECT pg_advisory_xact_lock($1)', [LOCKS.logins]);
    await work();
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}
