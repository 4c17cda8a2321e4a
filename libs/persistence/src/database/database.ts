import { setTimeout } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { escapeLiteral, Pool, TypeOverrides, types, type PoolClient } from 'pg';
import { PrismaClient, type Prisma } from '../generated/client';
import type { Scope } from '@nachtwacht/domain';
import { againAfterDeadlock } from './again-after-deadlock';
import { actingIn, scopeText } from './scope';

/** The role of every running process: it owns nothing and no policy lets it pass. */
export const APP_ROLE = 'nachtwacht_app';

export interface DatabaseOptions {
  readonly url: string;
  /** Seen in pg_stat_activity. */
  readonly applicationName: string;
  readonly maxConnections?: number;
  /** Told of connections that broke while idle; the pool opens new ones by itself. */
  readonly onError?: (error: Error) => void;
}

/** The server gives up before the client does, so that a client never abandons a statement that still runs. */
const STATEMENT_TIMEOUT_MS = 10_000;
/** A server that says nothing at all, not even that it gave up: the connection leads nowhere any more. */
const SILENCE_MS = 12_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;
const PRISMA_TIMEOUT_MS = 15_000;
const CONNECT_TIMEOUT_MS = 5_000;
const ROLLBACK_PATIENCE_MS = 1_000;

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
  private readonly prisma: PrismaClient;

  constructor(options: DatabaseOptions) {
    this.pool = new Pool({
      connectionString: options.url,
      application_name: options.applicationName,
      max: options.maxConnections ?? 12,
      options: `-c role=${APP_ROLE} -c statement_timeout=${String(STATEMENT_TIMEOUT_MS)} -c idle_in_transaction_session_timeout=${String(IDLE_IN_TRANSACTION_TIMEOUT_MS)} -c timezone=UTC`,
      query_timeout: SILENCE_MS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      types: typeParsers(),
    });
    this.pool.on('error', (error) => options.onError?.(error));
    // One that breaks between two statements of a transaction has nobody else to tell, and would end the process; the
    // next statement on it fails and says so.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.prisma = new PrismaClient({ adapter: new PrismaPg(this.pool) });
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
      await models.$executeRawUnsafe(enterStatement(scope));
      return work(models);
    };
    const patience = { timeout: PRISMA_TIMEOUT_MS, maxWait: CONNECT_TIMEOUT_MS * 2 };
    return againAfterDeadlock(() => this.prisma.$transaction(entered, patience));
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
    if (!this.pool.ended) await this.pool.end();
  }

  private async transaction<T>(begin: string, scope: Scope, work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let result: T;
    try {
      // One round trip.
      await client.query(`${begin}; ${enterStatement(scope)}`);
      result = await work(client);
      await client.query('COMMIT');
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

/** Frees the locks at once where the connection still answers; it is destroyed in any case. */
async function giveUp(client: PoolClient): Promise<void> {
  const patience = new AbortController();
  const rollback = client.query('ROLLBACK').catch(() => undefined);
  await Promise.race([
    rollback,
    setTimeout(ROLLBACK_PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined),
  ]);
  patience.abort();
  client.release(true);
}

/** bigint columns are ids and counts far below 2^53: plain numbers. Everything else as pg does it. */
function typeParsers(): TypeOverrides {
  const parsers = new TypeOverrides();
  parsers.setTypeParser(types.builtins.INT8, Number);
  return parsers;
}
