import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  dropPollLeases,
  dropWorkLeases,
  keepRunning,
  startEmbeddedPostgres,
  type Database,
  type EmbeddedPostgres,
} from '@nachtwacht/persistence';
import { checkRedis } from '@nachtwacht/queue';
import { createLogger, readEnvironment, type Environment, type Logger } from '@nachtwacht/server-kit';
import { explainStart } from './explain-start';
import { accessBy, accessToOwn, prepareDatabase, type DatabaseAccess } from './prepare-database';
import { createContext, type Role } from './process-context';
import { startProcess, type RunningProcess } from './start-process';
import { warnOfLogin } from './warn-of-login';

export interface ProcessDescription {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Bring a PostgreSQL of our own when no DATABASE_URL is set. */
  readonly embedded: boolean;
  /** The built program's folder, with `dashboard` beside the bundles; migrations are next to it. */
  readonly root: string;
}

/** How long the parts of a process may take to end, milliseconds; the database is stopped after that in any case. */
const PATIENCE_MS = 12_000;

/**
 * A whole process from environment to exit. Ends on SIGINT and SIGTERM in order, also when one comes before it is
 * ready: sockets, polls, database. Whoever started it as a child is told when it is ready, or why it is not.
 */
export async function runProcess(description: ProcessDescription): Promise<void> {
  const asked = whenAsked();
  let log: Logger | null = null;
  let postgres: EmbeddedPostgres | null = null;
  let code = 0;
  try {
    const environment = readEnvironment(process.env);
    log = createLogger(environment.LOG_LEVEL, description.name);
    postgres = await openPostgres(environment, description);
    const { running, database } = await start(environment, description, postgres, log);
    greet(running);
    log.info({ url: running.url, roles: description.roles }, 'started');
    const lost = await (postgres ? askedOrLost(asked, postgres, database, log) : asked.then(() => null));
    code = await end(running, log);
    if (lost) {
      code = 1;
      await tell(lost.message, lost, log);
    }
  } catch (error) {
    code = 1;
    await tell(explainStart(error), error, log);
  }
  await postgres?.stop().catch(() => (code = 1));
  process.exit(code);
}

/** Resolves when somebody asks the process to end, or the parent that started it died, whatever ended that. */
function whenAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
    process.once('disconnect', () => resolve());
  });
}

async function openPostgres(
  environment: Environment,
  description: ProcessDescription,
): Promise<EmbeddedPostgres | null> {
  if (environment.DATABASE_URL) return null;
  if (description.embedded) return startEmbeddedPostgres(join(environment.DATA_DIR, 'postgres'));
  throw new Error('DATABASE_URL is not set. Set it to the PostgreSQL that all processes share.');
}

function accessTo(
  environment: Environment,
  { roles }: ProcessDescription,
  postgres: EmbeddedPostgres | null,
): Promise<DatabaseAccess> | DatabaseAccess {
  return postgres ? accessToOwn(postgres, roles) : accessBy(environment.DATABASE_URL ?? '', environment);
}

async function start(
  environment: Environment,
  description: ProcessDescription,
  postgres: EmbeddedPostgres | null,
  log: Logger,
): Promise<{ running: RunningProcess; database: Database }> {
  if (postgres?.adopted) log.warn('took over a PostgreSQL that an earlier start had left running');
  if (environment.REDIS_URL) await checkRedis(environment.REDIS_URL);
  const access = await accessTo(environment, description, postgres);
  const migrated = await prepareDatabase(access, {
    migrationsFolder: join(description.root, '..', 'prisma', 'migrations'),
    onRedis: environment.REDIS_URL !== undefined,
    ownLogins: postgres !== null,
  });
  if (migrated.applied.length > 0)
    log.info(migrated, 'the database was brought to the schema of this program');
  await warnOfLogin(access.url, description.roles, log);
  const dashboardFolder = description.roles.includes('api') ? join(description.root, 'dashboard') : null;
  const context = createContext({
    environment,
    databaseUrl: access.url,
    roles: description.roles,
    log,
    dashboardFolder,
  });
  if (postgres) await takeUpWork(context.database, log);
  return { running: await startProcess(context), database: context.database };
}

/** On a PostgreSQL of its own a process is alone: whatever somebody had in hand, he is gone. */
async function takeUpWork(database: Database, log: Logger): Promise<void> {
  const polls = await dropPollLeases(database);
  const others = await dropWorkLeases(database);
  if (polls + others > 0)
    log.info({ polls, others }, 'took up what the process before this one did not finish');
}

/**
 * Until somebody asks the process to end; meanwhile its PostgreSQL is kept running.
 * @returns why the process has to end when nobody asked: then whoever keeps services running starts it anew
 */
async function askedOrLost(
  asked: Promise<void>,
  postgres: EmbeddedPostgres,
  database: Database,
  log: Logger,
): Promise<Error | null> {
  const keeper = keepRunning(postgres, {
    onEnded: () => {
      log.warn('PostgreSQL is gone, and is started again');
    },
    onFailed: (error) => {
      log.error({ err: error }, 'PostgreSQL did not start; another attempt follows');
    },
    onRunning: async () => {
      // Results that could not be stored are fetched again at once, not when their lease ends.
      await dropPollLeases(database);
      log.warn('PostgreSQL runs again');
    },
  });
  const lost = await Promise.race([asked.then(() => null), keeper.gaveUp]);
  await keeper.stop();
  return lost;
}

function greet({ url, setupToken }: RunningProcess): void {
  if (process.send) process.send({ ready: true, url, setupToken });
  else if (setupToken)
    process.stdout.write(`\nMake the first administrator: ${url}/setup#token=${setupToken}\n`);
}

/** @returns the exit code */
async function end(running: RunningProcess, log: Logger): Promise<number> {
  try {
    await Promise.race([running.close(), tooLong()]);
    return 0;
  } catch (error) {
    log.error({ err: error }, 'not everything ended in order');
    return 1;
  }
}

async function tooLong(): Promise<never> {
  await setTimeout(PATIENCE_MS, undefined, { ref: false });
  throw new Error(`something did not end within ${String(PATIENCE_MS / 1_000)} s`);
}

/** One sentence for a person. The log of a service has the details too; on a terminal they would bury the sentence. */
async function tell(reason: string, error: unknown, log: Logger | null): Promise<void> {
  log?.[process.send ? 'debug' : 'fatal']({ err: error }, reason);
  process.stderr.write(`\n${reason}\n`);
  await new Promise<void>((resolve) => {
    if (!process.send || !process.connected) resolve();
    else process.send({ ready: false, reason }, undefined, undefined, () => resolve());
  });
}
