import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { letLoginsIn, migrate, startEmbeddedPostgres } from '@nachtwacht/persistence';
import { asAdmin, MIGRATIONS, TEMPLATE, TEST_LOGINS, TEST_POSTGRES_URL, withDatabase } from './postgres';

/** Vitest's global set-up for medium specs: one real PostgreSQL for all of them, gone afterwards. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'nachtwacht-postgres-'));
  const postgres = await startEmbeddedPostgres(folder);
  await asAdmin(postgres.url, `CREATE DATABASE ${TEMPLATE}`);
  await migrate(withDatabase(postgres.url, TEMPLATE), MIGRATIONS);
  await letLoginsIn(postgres.url);
  process.env[TEST_POSTGRES_URL] = postgres.url;
  for (const [login, name] of TEST_LOGINS) process.env[name] = postgres.logins[login];
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
