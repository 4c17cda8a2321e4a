import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { LOCKS } from '../database/advisory-locks';
import { listMigrations, MigrationError, refuseNewer } from './migration-names';
import { withSchemaEngine } from './schema-engine';

export interface Migrated {
  readonly applied: readonly string[];
  /** Migrations that an earlier start had begun and not finished, and that were done again. */
  readonly resumed: readonly string[];
}

/**
 * Brings the database to the program's schema. `url` must be of the owner of the tables. A migration is one
 * transaction, so one that was interrupted left nothing behind and is simply done again.
 * @throws MigrationError when the database is newer than the program, or a migration fails: with what to do.
 */
export async function migrate(url: string, migrationsFolder: string): Promise<Migrated> {
  const client = new Client({ connectionString: url, application_name: 'nachtwacht-migrate' });
  await client.connect();
  try {
    // Two processes may start at once: the second waits for the first to migrate.
    await client.query('SELECT pg_advisory_lock($1)', [LOCKS.migration]);
    const known = await listMigrations(migrationsFolder);
    refuseNewer(await listApplied(client), known);
    const resumed = await forgetInterrupted(client);
    return { applied: await apply(url, migrationsFolder, known), resumed };
  } finally {
    await client.end();
  }
}

async function hasHistory(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS found`,
  );
  return rows[0]?.found === true;
}

async function listApplied(client: Client): Promise<string[]> {
  if (!(await hasHistory(client))) return [];
  const { rows } = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return rows.map((row) => row.migration_name);
}

async function forgetInterrupted(client: Client): Promise<string[]> {
  if (!(await hasHistory(client))) return [];
  const { rows } = await client.query<{ migration_name: string }>(
    `UPDATE _prisma_migrations SET rolled_back_at = now()
     WHERE finished_at IS NULL AND rolled_back_at IS NULL RETURNING migration_name`,
  );
  return rows.map((row) => row.migration_name);
}

async function apply(url: string, folder: string, known: readonly string[]): Promise<string[]> {
  const migrationsList = {
    baseDir: resolve(folder),
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(join(folder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(known.map((name) => readMigration(folder, name))),
  };
  const filters = { externalTables: [], externalEnums: [] };
  try {
    return await withSchemaEngine(url, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
      return appliedMigrationNames;
    });
  } catch (error) {
    throw new MigrationError(
      `A migration could not be applied; nothing of it was kept. ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

async function readMigration(folder: string, name: string) {
  const value = await readFile(join(folder, name, 'migration.sql'), 'utf8');
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
}
