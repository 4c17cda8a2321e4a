import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { APP_ROLE } from '../database/database';
import { listMigrations, MigrationError, refuseNewer } from './migration-names';

const AGAIN_MS = 500;

/**
 * For a process that signs in as somebody who may not migrate: another one does, and may be at it.
 * @throws MigrationError when the database is newer than the program, or still behind it after `patienceMs`
 */
export async function waitForSchema(
  url: string,
  migrationsFolder: string,
  patienceMs: number,
): Promise<void> {
  const known = await listMigrations(migrationsFolder);
  const client = new Client({ connectionString: url, application_name: 'nachtwacht-start' });
  await client.connect();
  try {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      const applied = await appliedIn(client);
      refuseNewer(applied, known);
      const missing = known.filter((name) => !applied.includes(name));
      if (missing.length === 0) return;
      if (performance.now() >= deadline) throw behind(missing);
      await setTimeout(AGAIN_MS);
    }
  } finally {
    await client.end();
  }
}

/** None while the first migration is still to come. */
async function appliedIn(client: Client): Promise<string[]> {
  const { rows: found } = await client.query<{ user: string; allowed: boolean }>(
    `SELECT session_user::text AS "user", pg_has_role(session_user, r.oid, 'MEMBER') AS allowed
     FROM pg_roles r, pg_class c
     WHERE r.rolname = $1 AND c.oid = to_regclass('public._prisma_migrations')
       AND has_table_privilege(r.oid, c.oid, 'SELECT')`,
    [APP_ROLE],
  );
  const [login] = found;
  if (!login) return [];
  if (!login.allowed)
    throw new MigrationError(
      `The user ${login.user} in DATABASE_URL lacks a right: it may neither change the schema nor become ${APP_ROLE}. Make it as docs/operations.md says under "Logins of the database".`,
    );
  await client.query(`SET ROLE ${APP_ROLE}`);
  const { rows } = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return rows.map((row) => row.migration_name);
}

function behind(missing: readonly string[]): MigrationError {
  return new MigrationError(
    `The database is not at the schema of this program yet, and the user in DATABASE_URL may not bring it there: ${String(missing.length)} migrations are missing, the first is ${missing[0] ?? ''}. Run the migrations with MIGRATION_DATABASE_URL of the owner (docs/operations.md, "Logins of the database"), and see that both lead to one database.`,
  );
}
