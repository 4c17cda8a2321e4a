import type { RawAnswer } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';
import { archive } from '../archiving/archive';
import { restore } from '../archiving/restore';
import { recordChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { refusing } from '../refusals/refusing';
import { isoOrNull } from '../rows/iso';
import { acceptIdentity } from './accept-identity';
import { addConnection, type NewConnection } from './add-connection';
import {
  connectionRecord,
  readConnection,
  SELECT_CONNECTIONS,
  type ConnectionRecord,
  type ConnectionRow,
} from './connection-row';
import { editConnection, type ConnectionEdit } from './edit-connection';
import { setPushAddress } from './push-address';

export interface ConnectionFilter {
  readonly archived: boolean;
  readonly customerId?: string | undefined;
}

export class ConnectionsRepository {
  constructor(private readonly db: Database) {}

  /** By name. Either the living or the archived. */
  async list(scope: Scope, filter: ConnectionFilter): Promise<ConnectionRecord[]> {
    return this.db.inScope(scope, async (sql) => {
      const { rows } = await sql.query<ConnectionRow>(
        `${SELECT_CONNECTIONS} WHERE (c.archived_at IS NOT NULL) = $1 AND ($2::uuid IS NULL OR c.customer_id = $2)
         ORDER BY lower(c.name), c.id`,
        [filter.archived, filter.customerId],
      );
      return rows.map(connectionRecord);
    });
  }

  async byId(scope: Scope, id: string): Promise<ConnectionRecord> {
    return this.db.inScope(scope, (sql) => readConnection(sql, id));
  }

  async create(scope: Scope, connection: NewConnection): Promise<ConnectionRecord> {
    return this.change(scope, connection.id, async (sql) => {
      await addConnection(sql, connection);
      return true;
    });
  }

  /** Everything at once or nothing: settings, credentials, version and the next poll. */
  async update(scope: Scope, id: string, edit: ConnectionEdit): Promise<ConnectionRecord> {
    return this.change(scope, id, async (sql) => {
      await editConnection(sql, id, edit);
      return true;
    });
  }

  async archive(scope: Scope, id: string, by: string): Promise<ConnectionRecord> {
    return this.change(scope, id, (sql) => archive(sql, 'connection', id, by));
  }

  async restore(scope: Scope, id: string): Promise<ConnectionRecord> {
    return this.change(scope, id, (sql) => restore(sql, 'connection', id));
  }

  /** Refused when the system shows another key by now. */
  async acceptIdentity(scope: Scope, id: string, key: string): Promise<ConnectionRecord> {
    return this.change(scope, id, async (sql) => {
      await readConnection(sql, id);
      await acceptIdentity(sql, id, key);
      return true;
    });
  }

  /** The address before this one stops at once. */
  async replacePushAddress(scope: Scope, id: string, tokenHash: Uint8Array): Promise<ConnectionRecord> {
    return this.change(scope, id, async (sql) => {
      const { customerId } = await readConnection(sql, id);
      await setPushAddress(sql, id, customerId, tokenHash);
      return true;
    });
  }

  /** What the system said last, as it was kept. */
  async rawAnswer(scope: Scope, id: string): Promise<RawAnswer> {
    return this.db.inScope(scope, async (sql) => {
      await readConnection(sql, id);
      const { rows } = await sql.query<{ at: Date; answers: unknown }>(
        'SELECT at, answers FROM poll_answer WHERE connection_id = $1',
        [id],
      );
      return { at: isoOrNull(rows[0]?.at ?? null), answers: rows[0]?.answers ?? null };
    });
  }

  private async change(
    scope: Scope,
    id: string,
    work: (sql: Sql) => Promise<boolean>,
  ): Promise<ConnectionRecord> {
    const write = this.db.inScope(scope, async (sql) => {
      const changed = await work(sql);
      const connection = await readConnection(sql, id);
      if (changed)
        await recordChange(sql, connection.customerId, { kind: 'inventory', what: 'connection', id });
      return connection;
    });
    return refusing('connection', write);
  }
}
