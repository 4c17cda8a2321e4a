import { setTimeout } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { escapeLiteral, Pool, TypeOverrides, types, type PoolClient } from 'pg';
import { PrismaClient, type Prisma } from '../generated/client';
import type { Scope } from '@nachtwacht/domain';
import { againAfterDeadlock } from './again-after-deadlock';
import { endHeard } from './end-pool';
import { actingIn, scopeText } from './scope';
import { neverReuseInDoubt } from './never-reuse-in-doubt';
import * as patience from './patience';

/** The role of a transaction that said on whose behalf it runs: it owns nothing and no policy lets it pass. */
export const APP_ROLE = 'nachtwacht_app';
/** The same for those who watch: they alone read what the poller's key opens. */
export const POLLER_ROLE = 'nachtwacht_poller';
/** Of a connection on which nobody said so: it knows the tables of the sign-in and no table of customers. */
export const AUTH_ROLE = 'nachtwacht_auth';

export interface DatabaseOptions {
  readonly url: string;
  /** Seen in pg_stat_activity. */
  readonly applicationName: string;
  readonly maxConnections?: number;
  /** Told of connections that broke while idle; the pool opens new ones by itself. */
  readonly onError?: (error: Error) => void;
}

/** All statements that run inside one transaction of one scope. */
export type Sql = Pick<PoolClient, 'query'>;

/** Prisma's models inside one transaction of one scope. */
export type Models = Prisma.TransactionClient;

/**
 * The one door to the database. Every statement runs in a transaction that first says on whose behalf; without
 * that, row-level security raises.
 */
export class Database {
  private readonly pool: Pool;
  private readonly endPool: () => Promise<void>;
  private readonly prisma: PrismaClient;
  private role: typeof APP_ROLE | typeof POLLER_ROLE = APP_ROLE;

  constructor(options: DatabaseOptions) {
    this.pool = new Pool({
      connectionString: options.url,
      application_name: options.applicationName,
      max: options.maxConnections ?? 12,
      options: patience.serverOptions(AUTH_ROLE),
      ...patience.ON_CONNECT,
      query_timeout: patience.SILENCE_MS,
      connectionTimeoutMillis: patience.CONNECT_MS,
      keepAlive: true,
      types: typeParsers(),
    });
    this.pool.on('error', (error) => options.onError?.(error));
    // One that breaks between two statements of a transaction has nobody else to tell, and would end the process; the
    // next statement on it fails and says so.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    neverReuseInDoubt(this.pool);
    this.endPool = endHeard(this.pool);
    this.prisma = new PrismaClient({ adapter: new PrismaPg(this.pool) });
  }

  /**
   * The same connections for what only those who watch may do: read what is sealed, make and drop partitions. Closing is
   * up to whoever opened the database.
   */
  asPoller(): Database {
    return Object.assign(Object.create(this) as Database, { role: POLLER_ROLE });
  }

  /**
   * Runs `work` on one pinned connection. On any failure the connection is destroyed, never reused in doubt. When the
   * server chose this transaction to end a deadlock, nothing of it happened and `work` runs again.
   */
  async inScope<T>(scope: Scope, work: (sql: Sql) => Promise<T>): Promise<T> {
    return againAfterDeadlock(() => this.transaction('BEGIN', scope, work));
  }

  /** All statements see one moment: for snapshots that carry a cursor. */
  async readInScope<T>(scope: Scope, work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.transaction('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', scope, work);
  }

  /** The same door for the models of Prisma: for forms and lists, not for hot paths. */
  async modelsInScope<T>(scope: Scope, work: (models: Models) => Promise<T>): Promise<T> {
    const entered = async (models: Models) => {
      await models.$executeRawUnsafe(`SET LOCAL ROLE ${this.role}`);
      await models.$executeRawUnsafe(enterStatement(scope));
      const result = await work(models);
      await models.$executeRawUnsafe(assertStatement(scope));
      return result;
    };
    return againAfterDeadlock(() => this.prisma.$transaction(entered, patience.MODELS));
  }

  /** Prisma without a scope: only for tables that hold no tenant's rows (people, sessions, installation). */
  get unscoped(): Pick<
    PrismaClient,
    'user' | 'session' | 'account' | 'verification' | 'rateLimit' | 'installation'
  > {
    return this.prisma;
  }

  /** For the sign-in library, which brings its own queries on the identity tables. */
  get identityClient(): PrismaClient {
    return this.prisma;
  }

  async ping(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  async close(): Promise<void> {
    await this.prisma.$disconnect();
    if (!this.pool.ended) await this.endPool();
  }

  private async transaction<T>(begin: string, scope: Scope, work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let result: T;
    try {
      // One round trip.
      await client.query(`${begin}; SET LOCAL ROLE ${this.role}; ${enterStatement(scope)}`);
      result = await work(client);
      // One round trip; where the first raises, the second is not reached.
      await client.query(`${assertStatement(scope)}; COMMIT`);
    } catch (error) {
      await giveUp(client);
      throw error;
    }
    client.release();
    return result;
  }
}

/** On whose behalf, and who acts. Every text is a literal; app.enter checks the scope again. */
function enterStatement(scope: Scope): string {
  const by = actingIn(scope);
  const texts = [scopeText(scope), ...(by ? [by.id, by.name, by.reason ?? ''] : [])];
  // PostgreSQL has no NUL in its texts.
  return `SELECT app.enter(${texts.map((text) => escapeLiteral(text.replaceAll('\0', ''))).join(', ')})`;
}

/** Still of the same scope, and nothing failed that was not heard of. */
function assertStatement(scope: Scope): string {
  return `SELECT app.assert(${escapeLiteral(scopeText(scope))})`;
}

/** Frees the locks at once where the connection still answers; it is destroyed in any case. */
async function giveUp(client: PoolClient): Promise<void> {
  const heard = new AbortController();
  const rollback = client.query('ROLLBACK').catch(() => undefined);
  await Promise.race([
    rollback,
    setTimeout(patience.ROLLBACK_MS, undefined, { signal: heard.signal }).catch(() => undefined),
  ]);
  heard.abort();
  client.release(true);
}

/** bigint columns are ids and counts far below 2^53: plain numbers. Everything else as pg does it. */
function typeParsers(): TypeOverrides {
  const parsers = new TypeOverrides();
  parsers.setTypeParser(types.builtins.INT8, Number);
  return parsers;
}
