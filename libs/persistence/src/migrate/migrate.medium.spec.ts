import { createTestDatabase, MIGRATIONS, type TestDatabase } from '@nachtwacht/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from './migrate';
import { MigrationError } from './migration-names';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(async () => {
  await db.drop();
});

test('a migrated database needs nothing more', async () => {
  expect(await migrate(db.url, MIGRATIONS)).toEqual({ applied: [], resumed: [] });
});

test('a database that is newer than the program is refused with what to do', async () => {
  await db.owner(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
                  VALUES ('future', '', '20990101000000_future', now(), 1)`);
  await expect(migrate(db.url, MIGRATIONS)).rejects.toThrow(MigrationError);
  await expect(migrate(db.url, MIGRATIONS)).rejects.toThrow(/newer than this program.*20990101000000_future/);
  await db.owner(`DELETE FROM _prisma_migrations WHERE id = 'future'`);
});
