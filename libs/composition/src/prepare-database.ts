import {
  APP_ROLE,
  letLoginsIn,
  migrate,
  waitForSchema,
  whoSignsIn,
  type EmbeddedPostgres,
  type Migrated,
} from '@nachtwacht/persistence';
import { prepareQueue, waitForQueue } from '@nachtwacht/queue';
import type { Environment } from '@nachtwacht/server-kit';
import type { Role } from './process-context';

/** How a process gets at its database. */
export interface DatabaseAccess {
  /** What it signs in with for as long as it runs. */
  readonly url: string;
  /** The owner's, for the migrations alone; null where another process migrates. */
  readonly ownerUrl: string | null;
}

/** Another process may be migrating a large database. */
const PATIENCE_MS = 60_000;
const NOTHING: Migrated = { applied: [], resumed: [] };

/** On a PostgreSQL of our own, by the login that may do what the process needs, and no more. */
export function accessToOwn({ url, logins }: EmbeddedPostgres, roles: readonly Role[]): DatabaseAccess {
  return { ownerUrl: url, url: roles.includes('worker') ? logins.worker : logins.api };
}

/**
 * By what the environment says. With DATABASE_URL alone its user migrates where it may, as an owner does, and is relied
 * on not to be one where it may not.
 */
export async function accessBy(
  databaseUrl: string,
  { MIGRATION_DATABASE_URL }: Pick<Environment, 'MIGRATION_DATABASE_URL'>,
): Promise<DatabaseAccess> {
  if (MIGRATION_DATABASE_URL !== undefined) return { url: databaseUrl, ownerUrl: MIGRATION_DATABASE_URL };
  const { mayMigrate } = await whoSignsIn(databaseUrl);
  return { url: databaseUrl, ownerUrl: mayMigrate ? databaseUrl : null };
}

export interface PrepareOptions {
  readonly migrationsFolder: string;
  readonly onRedis: boolean;
  /** The logins are ours to look after: of a PostgreSQL of our own. */
  readonly ownLogins: boolean;
  readonly patienceMs?: number;
}

/**
 * Brings tables and queue to the program's schema, as the owner, who has no connection any more when this is done; or
 * waits for whoever does. Safe to repeat and to interrupt.
 */
export async function prepareDatabase(access: DatabaseAccess, options: PrepareOptions): Promise<Migrated> {
  const { ownerUrl, url } = access;
  const { migrationsFolder, onRedis, ownLogins, patienceMs = PATIENCE_MS } = options;
  if (ownerUrl === null) {
    await waitForSchema(url, migrationsFolder, patienceMs);
    if (!onRedis) await waitForQueue(url, APP_ROLE, patienceMs);
    return NOTHING;
  }
  const migrated = await migrate(ownerUrl, migrationsFolder);
  if (!onRedis) await prepareQueue(ownerUrl, APP_ROLE);
  if (ownLogins) await letLoginsIn(ownerUrl);
  // Is it the same database, and may its user become who the process has to be?
  if (url !== ownerUrl) await waitForSchema(url, migrationsFolder, 0);
  return migrated;
}
