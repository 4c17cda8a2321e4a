import type { AcceptInput, AssetFactsSchema, FoundAsset } from '@nachtwacht/contracts';
import type { AssetKind, Scope } from '@nachtwacht/domain';
import type { z } from 'zod';
import { recordChange } from '../changes/record-change';
import type { Database, Sql } from '../database/database';
import { iso } from '../rows/iso';
import { acceptFound } from './accept-found';
import { readConnection } from './connection-row';

interface FoundRow {
  key: string;
  kind: AssetKind;
  name: string;
  facts: z.infer<typeof AssetFactsSchema>;
  first_seen_at: Date;
  last_seen_at: Date;
  asset_id: string | null;
  customer_id: string | null;
  ignored_at: Date | null;
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
    ignored: boolean,
  ): Promise<FoundAsset[]> {
    return this.db.inScope(scope, async (sql) => {
      const { customerId } = await readConnection(sql, connectionId);
      const { rowCount } = await sql.query(
        `UPDATE found_asset SET ignored_at = CASE WHEN $3 THEN now() END
         WHERE connection_id = $1 AND key = ANY($2) AND asset_id IS NULL AND (ignored_at IS NOT NULL) <> $3`,
        [connectionId, keys, ignored],
      );
      if (rowCount)
        await recordChange(sql, customerId, { kind: 'inventory', what: 'connection', id: connectionId });
      return readFound(sql, connectionId);
    });
  }
}

async function readFound(sql: Sql, connectionId: string): Promise<FoundAsset[]> {
  const { rows } = await sql.query<FoundRow>(
    `SELECT key, kind, name, facts, first_seen_at, last_seen_at, asset_id, customer_id, ignored_at
     FROM found_asset WHERE connection_id = $1 ORDER BY kind, lower(name), key`,
    [connectionId],
  );
  return rows.map((row) => ({
    key: row.key,
    kind: row.kind,
    name: row.name,
    facts: row.facts,
    firstSeenAt: iso(row.first_seen_at),
    lastSeenAt: iso(row.last_seen_at),
    assetId: row.asset_id,
    // Of what is not accepted yet it is only a copy of the connection's.
    customerId: row.asset_id && row.customer_id,
    ignored: row.ignored_at !== null,
  }));
}
