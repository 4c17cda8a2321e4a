import type { AcceptInput, FoundAsset, Inbox, InboxView } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';
import { recordChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { acceptFound } from './accept-found';
import { readConnection } from './connection-row';
import { foundAsset, FOUND_COLUMNS, type FoundRow } from './found-row';
import { readInbox } from './read-inbox';

/** What becomes of found things that are not taken in; `ignored` false brings them back. */
export interface LeavingOut {
  readonly ignored: boolean;
  readonly reason: string | null;
  /** They belong to somebody who is no customer. */
  readonly notOurs: boolean;
}

/** What connections hold: seen by polls, and taken in by people. */
export class FoundRepository {
  constructor(private readonly db: Database) {}

  async list(scope: Scope, connectionId: string): Promise<FoundAsset[]> {
    return this.db.inScope(scope, async (sql) => {
      await readConnection(sql, connectionId);
      return readFound(sql, connectionId);
    });
  }

  /** What nobody took in, over all living connections. */
  async inbox(scope: Scope, view: InboxView): Promise<Inbox> {
    return this.db.inScope(scope, (sql) => readInbox(sql, view));
  }

  /**
   * Takes found things in as assets, all or none. Their checks follow with the next poll, which is made due.
   * What was accepted before stays as it is.
   * @throws Refusal with fields such as `items.0.siteId`
   */
  async accept(scope: Scope, connectionId: string, input: AcceptInput): Promise<FoundAsset[]> {
    return this.db.inScope(scope, async (sql) => {
      await acceptFound(sql, connectionId, input.items);
      return readFound(sql, connectionId);
    });
  }

  /** Leaves found things out of the list, or brings them back. What was accepted is not touched. */
  async ignore(
    scope: Scope,
    connectionId: string,
    keys: readonly string[],
    { ignored, reason, notOurs }: LeavingOut,
  ): Promise<FoundAsset[]> {
    return this.db.inScope(scope, async (sql) => {
      const { customerId } = await readConnection(sql, connectionId);
      const { rowCount } = await sql.query(
        `UPDATE found_asset SET ignored_at = CASE WHEN $3 THEN coalesce(ignored_at, now()) END,
           ignored_reason = CASE WHEN $3 THEN $4 END, not_ours_at = CASE WHEN $3 AND $5 THEN coalesce(not_ours_at, now()) END
         WHERE connection_id = $1 AND key = ANY($2) AND asset_id IS NULL
           AND ((ignored_at IS NOT NULL) <> $3 OR $3 AND
             (ignored_reason IS DISTINCT FROM $4 OR (not_ours_at IS NOT NULL) <> $5))`,
        [connectionId, keys, ignored, reason, notOurs],
      );
      if (rowCount)
        await recordChange(sql, customerId, { kind: 'inventory', what: 'connection', id: connectionId });
      return readFound(sql, connectionId);
    });
  }
}

async function readFound(sql: Sql, connectionId: string): Promise<FoundAsset[]> {
  const { rows } = await sql.query<FoundRow>(
    `SELECT ${FOUND_COLUMNS} FROM found_asset f WHERE f.connection_id = $1 ORDER BY f.kind, lower(f.name), f.key`,
    [connectionId],
  );
  return rows.map(foundAsset);
}
