import type { UpdateItemView } from '@nachtwacht/contracts';
import { isoColumn } from '../rows/iso-column';

/** On its way: what takes its place has to end it first. */
export const IS_OPEN = `i.ended IS NULL AND i.stage NOT IN ('checked', 'reported')`;

const MS = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`;

/** An item as the rules see it. Follows FROM update_item i. */
export const ITEM_COLUMNS = `i.id, i.stage, i.from_version AS "from", i.target, i.vendor, i.security, i.known_by AS "knownBy",
  ${MS('i.seen_at')} AS "seenAt", ${MS('i.due_at')} AS "dueAt", ${MS('i.planned_from')} AS "plannedFrom",
  ${MS('i.planned_until')} AS "plannedUntil", ${MS('i.done_at')} AS "doneAt", ${MS('i.unwell_since')} AS "unwellSince"`;

/** An item as people see it; everything but `WHERE` and what follows it. */
export const SELECT_ITEMS = `
  SELECT i.id, i.customer_id AS "customerId", u.name AS "customerName", i.asset_id AS "assetId", a.name AS "assetName",
    a.kind AS "assetKind", c.instance, i.stage, i.ended, i.from_version AS "from", i.target, i.pending, i.security,
    i.known_exploited AS "knownExploited", i.known_by AS "knownBy", i.risk, i.note, ${isoColumn('i.seen_at')} AS "seenAt",
    ${isoColumn('i.due_at')} AS "dueAt", ${isoColumn('i.planned_from')} AS "plannedFrom",
    ${isoColumn('i.planned_until')} AS "plannedUntil", ${isoColumn('i.told_at')} AS "toldAt",
    ${isoColumn('i.done_at')} AS "doneAt", i.outside_plan AS "outsidePlan", ${isoColumn('i.checked_at')} AS "checkedAt",
    ${isoColumn('i.unwell_since')} AS "unwellSince", ${isoColumn('i.reported_at')} AS "reportedAt",
    ${isoColumn('i.ended_at')} AS "endedAt", i.version,
    greatest(0, floor(extract(epoch FROM coalesce(i.done_at, i.ended_at, now()) - i.seen_at) / 86400))::int AS "daysBehind"
  FROM update_item i
  JOIN customer u ON u.id = i.customer_id
  JOIN asset a ON a.customer_id = i.customer_id AND a.id = i.asset_id
  JOIN "check" c ON c.id = i.check_id`;

export type ItemViewRow = UpdateItemView;
