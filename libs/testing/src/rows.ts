import { randomUUID } from 'node:crypto';
import type { TestDatabase } from './postgres';

type Values = Readonly<Record<string, unknown>>;

/**
 * Puts rows into a test database as its owner, past every policy. Each call gives a row that is sound by itself;
 * `over` says what the spec is about, by column.
 */
export class Rows {
  private count = 0;

  constructor(private readonly db: Pick<TestDatabase, 'owner'>) {}

  async customer(over: Values = {}): Promise<string> {
    this.count += 1;
    return this.insert('customer', {
      id: randomUUID(),
      name: `Customer ${this.count}`,
      code: `c${this.count}`,
      ...over,
    });
  }

  async site(customerId: string, over: Values = {}): Promise<string> {
    this.count += 1;
    return this.insert('site', {
      id: randomUUID(),
      customer_id: customerId,
      name: `Site ${this.count}`,
      ...over,
    });
  }

  async asset(customerId: string, over: Values = {}): Promise<string> {
    this.count += 1;
    return this.insert('asset', {
      id: randomUUID(),
      customer_id: customerId,
      service_code: 'server',
      kind: 'server',
      name: `Asset ${this.count}`,
      ...over,
    });
  }

  /** With its row in the schedule, due in a minute. */
  async connection(customerId: string | null, over: Values = {}): Promise<string> {
    this.count += 1;
    const id = await this.insert('connection', {
      id: randomUUID(),
      customer_id: customerId,
      collector: 'http',
      name: `Connection ${this.count}`,
      settings: { url: 'https://www.example.nl/' },
      interval_seconds: 60,
      ...over,
    });
    await this.db.owner(
      `INSERT INTO poll (connection_id, customer_id, next_due_at) VALUES ($1, $2, now() + interval '1 minute')`,
      [id, customerId],
    );
    return id;
  }

  /** Something that a connection holds; with an asset, accepted as that. */
  async found(connectionId: string, over: Values = {}): Promise<void> {
    await this.insert(
      'found_asset',
      { connection_id: connectionId, key: 'host', kind: 'server', name: 'host', facts: {}, ...over },
      'key',
    );
  }

  /** A check with its present state and the interval that this state opened; measured just now. */
  async check(
    customerId: string,
    assetId: string,
    connectionId: string,
    status = 'ok',
    over: Values = {},
  ): Promise<number> {
    const reason = { code: status === 'ok' ? 'reachable' : 'unreachable' };
    const id = Number(
      await this.insert('check', {
        customer_id: customerId,
        asset_id: assetId,
        connection_id: connectionId,
        aspect: 'reach',
        ...over,
      }),
    );
    await this.db.owner(
      `INSERT INTO check_state (check_id, customer_id, status, reason, since, measured_at)
       VALUES ($1, $2, $3, $4, now(), now())`,
      [id, customerId, status, reason],
    );
    await this.transition(customerId, id, { status, reason });
    return id;
  }

  async transition(customerId: string, checkId: number, over: Values = {}): Promise<number> {
    return Number(
      await this.insert('transition', {
        customer_id: customerId,
        check_id: checkId,
        status: 'ok',
        reason: { code: 'reachable' },
        started_at: new Date(),
        ...over,
      }),
    );
  }

  async incident(customerId: string, assetId: string, over: Values = {}): Promise<string> {
    return this.insert('incident', {
      id: randomUUID(),
      customer_id: customerId,
      asset_id: assetId,
      status: 'critical',
      worst_status: 'critical',
      opened_at: new Date(),
      ...over,
    });
  }

  async person(over: Values = {}): Promise<string> {
    this.count += 1;
    return this.insert('user', {
      id: randomUUID(),
      name: `Person ${this.count}`,
      email: `person${this.count}@example.nl`,
      role: 'engineer',
      ...over,
    });
  }

  /** Any other row; JSON values may be given as objects. Returns the column asked for, whole numbers as text. */
  async insert(table: string, values: Values, returning = 'id'): Promise<string> {
    const columns = Object.keys(values);
    const rows = await this.db.owner<Record<string, string>>(
      `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')})
       VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING "${returning}"`,
      Object.values(values),
    );
    const id = rows[0]?.[returning];
    if (id === undefined) throw new Error(`nothing was inserted into ${table}`);
    return id;
  }
}
