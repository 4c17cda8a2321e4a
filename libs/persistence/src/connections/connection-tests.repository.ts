import type { ConnectionTest } from '@nachtwacht/contracts';
import { conflicting, noSuch, type FaultClass, type Scope } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { iso, isoOrNull } from '../rows/iso';
import { readConnection } from './connection-row';

interface TestRow {
  id: string;
  connection_id: string;
  requested_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
  fault_class: FaultClass | null;
  fault_text: string | null;
  summary: ConnectionTest['summary'];
}

const COLUMNS = 'id, connection_id, requested_at, started_at, finished_at, fault_class, fault_text, summary';

/** "Test now": asked for here, done by a worker. */
export class ConnectionTestsRepository {
  constructor(private readonly db: Database) {}

  /** One at a time per connection: while one is on its way, asking again gives that one. */
  async request(scope: Scope, connectionId: string): Promise<ConnectionTest> {
    return this.db.inScope(scope, async (sql) => {
      const { archivedAt, customerId } = await readConnection(sql, connectionId);
      if (archivedAt) throw conflicting('archived', 'This connection is archived. Restore it first.');
      const waiting = await sql.query<TestRow>(
        `SELECT ${COLUMNS} FROM connection_test WHERE connection_id = $1 AND finished_at IS NULL
           AND requested_at > now() - interval '5 minutes' ORDER BY requested_at DESC LIMIT 1`,
        [connectionId],
      );
      if (waiting.rows[0]) return testOf(waiting.rows[0]);
      const { rows } = await sql.query<TestRow>(
        `INSERT INTO connection_test (id, connection_id, customer_id) VALUES ($1, $2, $3) RETURNING ${COLUMNS}`,
        [crypto.randomUUID(), connectionId, customerId],
      );
      return rows.map(testOf)[0] ?? missing();
    });
  }

  async byId(scope: Scope, id: string): Promise<ConnectionTest> {
    return this.db.inScope(scope, async (sql) => {
      const { rows } = await sql.query<TestRow>(`SELECT ${COLUMNS} FROM connection_test WHERE id = $1`, [id]);
      return rows.map(testOf)[0] ?? missing();
    });
  }
}

function missing(): never {
  throw noSuch('test');
}

function testOf(row: TestRow): ConnectionTest {
  return {
    id: row.id,
    connectionId: row.connection_id,
    requestedAt: iso(row.requested_at),
    startedAt: isoOrNull(row.started_at),
    finishedAt: isoOrNull(row.finished_at),
    fault: row.fault_class && { class: row.fault_class, text: row.fault_text ?? '' },
    summary: row.summary,
  };
}
