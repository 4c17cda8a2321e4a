import {
  SYSTEM,
  USUAL_UPDATE_TERMS,
  type Followed,
  type FollowedSteps,
  type UpdateItem,
  type UpdateReading,
  type UpdateTerms,
} from '@nachtwacht/domain';
import type { Database, Sql } from '../database/database';
import { IS_OPEN, ITEM_COLUMNS } from './item-row';
import { addStep, endMaintenance, writeDeviceSteps } from './write-steps';

interface DueRow {
  customer_id: string;
  asset_id: string;
  check_id: number;
  reading: UpdateReading;
  item: UpdateItem | null;
  is_declined: boolean;
  declined_target: string | null;
  wellness: Followed['wellness'];
  within_days: number | null;
  security_within_days: number | null;
  window: UpdateTerms['window'] | null;
  now: number;
}

/** What devices told of their versions, until the lane knows it. Any number of workers may: a row is taken by one. */
export class LaneDueRepository {
  constructor(private readonly database: Database) {}

  /** @returns how many were looked at */
  follow(limit: number, rule: (followed: Followed) => FollowedSteps): Promise<number> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<DueRow>(SELECT_DUE, [limit]);
      for (const row of rows) {
        const { steps, lookAt } = rule(followedOf(row));
        const key = {
          customerId: row.customer_id,
          assetId: row.asset_id,
          checkId: row.check_id,
          itemId: row.item?.id ?? null,
          pending: row.reading.pending ?? null,
        };
        await writeDeviceSteps(sql, key, steps);
        await sql.query(
          `UPDATE asset_version SET look_at = to_timestamp($3 / 1000.0) WHERE customer_id = $1 AND check_id = $2`,
          [row.customer_id, row.check_id, lookAt],
        );
      }
      return rows.length;
    });
  }

  /** Updates of things that are no longer looked after leave the lane. @returns how many */
  leaveArchived(): Promise<number> {
    return this.database.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ id: string; customer_id: string; asset_id: string }>(
        `UPDATE update_item i SET ended = 'gone', ended_at = now(), version = version + 1
         FROM asset a, "check" c WHERE a.customer_id = i.customer_id AND a.id = i.asset_id AND c.id = i.check_id
           AND ${IS_OPEN} AND (a.archived_at IS NOT NULL OR c.archived_at IS NOT NULL)
         RETURNING i.id, i.customer_id, i.asset_id`,
      );
      for (const row of rows) await leave(sql, row);
      return rows.length;
    });
  }
}

async function leave(
  sql: Sql,
  { id, customer_id, asset_id }: { id: string; customer_id: string; asset_id: string },
): Promise<void> {
  await endMaintenance(sql, id, 0);
  await addStep(sql, { customerId: customer_id, assetId: asset_id }, id, {
    kind: 'end',
    actor: null,
    note: null,
    data: { how: 'gone' },
  });
}

// How the thing is besides its versions: its other checks, worst first. What is in maintenance says nothing.
const SELECT_DUE = `
  SELECT v.customer_id, c.asset_id, v.check_id, v.reading, to_jsonb(i) AS item, d.target AS declined_target,
    d.id IS NOT NULL AS is_declined, w.wellness, t.within_days, t.security_within_days, t."window",
    (extract(epoch FROM now()) * 1000)::bigint AS now
  FROM asset_version v
  JOIN "check" c ON c.id = v.check_id
  JOIN asset a ON a.customer_id = v.customer_id AND a.id = c.asset_id
  LEFT JOIN LATERAL (SELECT ${ITEM_COLUMNS} FROM update_item i
    WHERE i.customer_id = v.customer_id AND i.check_id = v.check_id AND ${IS_OPEN}) i ON true
  LEFT JOIN LATERAL (SELECT d.id, d.target FROM update_item d
    WHERE d.customer_id = v.customer_id AND d.check_id = v.check_id AND d.ended = 'declined' ORDER BY d.ended_at DESC LIMIT 1) d ON true
  LEFT JOIN update_terms t ON t.customer_id = v.customer_id
  CROSS JOIN LATERAL (
    SELECT CASE WHEN bool_or(s.status = 'critical') THEN 'unwell' WHEN bool_or(s.status = 'maintenance') THEN 'hidden'
                WHEN bool_or(s.status = 'unknown') THEN 'unknown' ELSE 'well' END AS wellness
    FROM check_state s JOIN "check" o ON o.id = s.check_id
    WHERE o.customer_id = v.customer_id AND o.asset_id = c.asset_id AND o.archived_at IS NULL AND o.id <> v.check_id
  ) w
  WHERE v.look_at <= now() AND c.archived_at IS NULL AND a.archived_at IS NULL
  ORDER BY v.look_at LIMIT $1 FOR UPDATE OF v SKIP LOCKED`;

function followedOf(row: DueRow): Followed {
  return {
    reading: row.reading,
    item: row.item,
    declined: row.is_declined ? { target: row.declined_target } : null,
    wellness: row.wellness,
    terms:
      row.within_days === null || row.security_within_days === null || row.window === null
        ? USUAL_UPDATE_TERMS
        : { withinDays: row.within_days, securityWithinDays: row.security_within_days, window: row.window },
    now: row.now,
  };
}
