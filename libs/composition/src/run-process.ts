import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@nachtwacht/persistence';
import { createLogger, readEnvironment, type Environment, type Logger } from '@nachtwacht/server-kit';
import { explainStart } from './explain-start';
import { prepareDatabase } from './prepare-database';
import { createContext, type Role } from './process-context';
import { startProcess, type RunningProcess } from './start-process';

export interface ProcessDescription {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Bring a PostgreSQL of our own when no DATABASE_URL is set. */
  readonly embedded: boolean;
  /** The built program's folder, with `dashboard` beside the bundles; migrations are next to it. */
  readonly root: string;
}

/**
 * A whole process from environment to exit. Ends on SIGINT and SIGTERM in order: sockets, polls, database. Whoever
 * started it as a child is told when it is ready.
 */
export async function runProcess(description: ProcessDescription): Promise<void> {
  let log: Logger | null = null;
  let postgres: EmbeddedPostgres | null = null;
  try {
    const environment = readEnvironment(process.env);
    log = createLogger(environment.LOG_LEVEL, description.name);
    postgres = await openPostgres(environment, description);
    const running = await start(environment, description, postgres, log);
    endWith(running, postgres, log);
    log.info({ url: running.url, roles: description.roles }, 'started');
    process.send?.({ ready: true, url: running.url, setupToken: running.setupToken });
    if (!process.send) announce(running);
  } catch (error) {
    await postgres?.stop().catch(() => undefined);
    const text = explainStart(error);
    if (log) log.fatal({ err: error }, text);
    process.send?.({ ready: false, reason: text });
    process.stderr.write(`\n${text}\n`);
    process.exitCode = 1;
    process.disconnect?.();
  }
}

async function openPostgres(
  environment: Environment,
  description: ProcessDescription,
): Promise<EmbeddedPostgres | null> {
  if (environment.DATABASE_URL) return null;
  if (description.embedded) return startEmbeddedPostgres(join(environment.DATA_DIR, 'postgres'));
  throw new Error('DATABASE_URL is not set. Set it to the PostgreSQL that all processes share.');
}

async function start(
  environment: Environment,
  description: ProcessDescription,
  postgres: EmbeddedPostgres | null,
  log: Logger,
): Promise<RunningProcess> {
  const databaseUrl = postgres?.url ?? environment.DATABASE_URL ?? '';
  if (postgres?.adopted) log.warn('took over a PostgreSQL that an earlier start had left running');
  const migrations = join(description.root, '..', 'prisma', 'migrations');
  const migrated = await prepareDatabase(databaseUrl, migrations, environment.REDIS_URL !== undefined);
  if (migrated.applied.length > 0)
    log.info(migrated, 'the database was brought to the schema of this program');
  const dashboardFolder = description.roles.includes('api') ? join(description.root, 'dashboard') : null;
  return startProcess(
    createContext({ environment, databaseUrl, roles: description.roles, log, dashboardFolder }),
  );
}

function endWith(running: RunningProcess, postgres: EmbeddedPostgres | null, log: Logger): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    running
      .close()
      .catch((error: unknown) => {
        log.error({ err: error }, 'not everything ended in order');
      })
      .then(() => postgres?.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  // A parent that died takes its children along, whatever ended it.
  process.once('disconnect', end);
}

function announce({ url, setupToken }: RunningProcess): void {
  if (setupToken) process.stdout.write(`\nMake the first administrator: ${url}/setup?token=${setupToken}\n`);
}
