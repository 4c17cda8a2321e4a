import { APP_ROLE, migrate, type Migrated } from '@nachtwacht/persistence';
import { prepareQueue } from '@nachtwacht/queue';

/** Brings tables and queue to the program's schema, as the owner of the database. Safe to repeat and to interrupt. */
export async function prepareDatabase(
  ownerUrl: string,
  migrationsFolder: string,
  onRedis: boolean,
): Promise<Migrated> {
  const migrated = await migrate(ownerUrl, migrationsFolder);
  if (!onRedis) await prepareQueue(ownerUrl, APP_ROLE);
  return migrated;
}
