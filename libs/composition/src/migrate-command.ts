import { join } from 'node:path';
import { checkRedis } from '@nachtwacht/queue';
import { readEnvironment } from '@nachtwacht/server-kit';
import { explainStart } from './explain-start';
import { prepareDatabase } from './prepare-database';

/**
 * The migrations alone, for an installation whose processes are not given the owner's password. `root` is the built
 * program's folder.
 */
export async function runMigrateCommand(root: string): Promise<void> {
  try {
    const environment = readEnvironment(process.env);
    const { MIGRATION_DATABASE_URL, DATABASE_URL, REDIS_URL } = environment;
    const ownerUrl = MIGRATION_DATABASE_URL ?? DATABASE_URL;
    if (ownerUrl === undefined)
      throw new Error('MIGRATION_DATABASE_URL is not set. Set it to the database, as its owner.');
    if (REDIS_URL !== undefined) await checkRedis(REDIS_URL);
    const { applied } = await prepareDatabase(
      { ownerUrl, url: ownerUrl },
      {
        migrationsFolder: join(root, '..', 'prisma', 'migrations'),
        onRedis: REDIS_URL !== undefined,
        ownLogins: false,
      },
    );
    process.stdout.write(
      applied.length === 0
        ? 'The database is at the schema of this program.\n'
        : `Brought the database to the schema of this program: ${applied.join(', ')}.\n`,
    );
  } catch (error) {
    process.stderr.write(`${explainStart(error)}\n`);
    process.exitCode = 1;
  }
}
