import type { DeviceStep } from '@nachtwacht/domain';
import { recordChange } from '../changes/record-change';
import type { Sql } from '../database/database';

/** Whose update it is. */
export interface ItemKey {
  readonly customerId: string;
  readonly assetId: string;
  readonly checkId: number;
  /** null while none is on its way. */
  readonly itemId: string | null;
  readonly pending: number | null;
}

export interface NewStep {
  readonly kind: string;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly note: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Writes down what happened, and tells it. */
export async function addStep(
  sql: Sql,
  { customerId, assetId }: Pick<ItemKey, 'customerId' | 'assetId'>,
  itemId: string,
  { kind, actor, note, data }: NewStep,
): Promise<void> {
  await sql.query(
    `INSERT INTO update_step (customer_id, item_id, at, kind, actor_id, actor_name, note, data)
     VALUES ($1, $2, clock_timestamp(), $3, $4, $5, $6, $7)`,
    [customerId, itemId, kind, actor?.id ?? null, actor?.name ?? null, note, data],
  );
  await recordChange(sql, customerId, { kind: 'update', assetId });
}

/** What was seen at the device, one step after the other. */
export async function writeDeviceSteps(sql: Sql, key: ItemKey, steps: readonly DeviceStep[]): Promise<void> {
  let { itemId } = key;
  for (const step of steps) {
    if (step.kind === 'open') itemId = await openItem(sql, key, step);
    else if (itemId !== null) await moveItem(sql, itemId, step);
    if (itemId !== null) await addStep(sql, key, itemId, ofDevice(step));
  }
}

async function openItem(
  sql: Sql,
  { customerId, assetId, checkId, pending }: ItemKey,
  { item }: Extract<DeviceStep, { kind: 'open' }>,
): Promise<string | null> {
  const { rows } = await sql.query<{ id: string }>(
    `INSERT INTO update_item (customer_id, id, asset_id, check_id, stage, from_version, target, vendor, pending, security,
       known_by, seen_at, due_at)
     VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8, $9, $10, to_timestamp($11 / 1000.0), to_timestamp($12 / 1000.0))
     RETURNING id`,
    [
      customerId,
      assetId,
      checkId,
      item.stage,
      item.from,
      item.target,
      item.vendor,
      pending,
      item.security,
      item.knownBy,
      item.seenAt,
      item.dueAt,
    ],
  );
  return rows[0]?.id ?? null;
}

async function moveItem(sql: Sql, id: string, step: Exclude<DeviceStep, { kind: 'open' }>): Promise<void> {
  switch (step.kind) {
    case 'end':
      await sql.query(
        'UPDATE update_item SET ended = $2, ended_at = now(), version = version + 1 WHERE id = $1',
        [id, step.how],
      );
      await endMaintenance(sql, id, 0);
      return;
    case 'done':
      await sql.query(
        `UPDATE update_item SET stage = 'done', done_at = now(), done_version = $2, outside_plan = $3, version = version + 1
         WHERE id = $1`,
        [id, step.version, step.outsidePlan],
      );
      await endMaintenance(sql, id, RESTART_MINUTES);
      return;
    case 'checked':
      await sql.query(
        `UPDATE update_item SET stage = 'checked', checked_at = now(), unwell_since = NULL, version = version + 1 WHERE id = $1`,
        [id],
      );
      return;
    case 'unwell':
      await sql.query('UPDATE update_item SET unwell_since = now(), version = version + 1 WHERE id = $1', [
        id,
      ]);
      return;
    case 'rolled-back':
      await sql.query(
        `UPDATE update_item SET stage = 'seen', done_at = NULL, done_version = NULL, outside_plan = false, unwell_since = NULL,
           planned_from = NULL, planned_until = NULL, maintenance_id = NULL, told_at = NULL, version = version + 1 WHERE id = $1`,
        [id],
      );
      return;
    case 'restated':
      await sql.query(
        'UPDATE update_item SET security = $2, due_at = to_timestamp($3 / 1000.0), version = version + 1 WHERE id = $1',
        [id, step.security, step.dueAt],
      );
  }
}

/** A device that has its update still restarts for some minutes; then it has to show how it is. */
const RESTART_MINUTES = 10;

/** Work that was planned for this update alone is over, so that what is wrong after it can be seen. */
export async function endMaintenance(sql: Sql, itemId: string, afterMinutes: number): Promise<void> {
  await sql.query(
    `UPDATE maintenance_window m SET
       ends_at = greatest(m.starts_at + interval '1 minute', least(m.ends_at, now() + make_interval(mins => $2))),
       cancelled_at = CASE WHEN m.starts_at > now() THEN now() ELSE m.cancelled_at END
     FROM update_item i WHERE i.id = $1 AND m.id = i.maintenance_id AND m.cancelled_at IS NULL AND m.ends_at > now()`,
    [itemId, afterMinutes],
  );
}

function ofDevice(step: DeviceStep): NewStep {
  const data = step.kind === 'open' ? { target: step.item.target, from: step.item.from } : dataOf(step);
  return { kind: step.kind, actor: null, note: null, data };
}

function dataOf({ kind: _kind, ...data }: Exclude<DeviceStep, { kind: 'open' }>): Record<string, unknown> {
  return data;
}
