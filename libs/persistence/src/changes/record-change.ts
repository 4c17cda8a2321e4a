import type { ChangePayload } from '@nachtwacht/contracts';
import type { Models, Sql } from '../database/database';
import { asJson } from '../database/json';

/**
 * Puts a change into the outbox, in the transaction of what it tells. `customerId` null: the provider's own
 * business. It reaches reactors and browsers after the relay has numbered it.
 */
export async function recordChange(
  sql: Sql,
  customerId: string | null,
  payload: ChangePayload,
): Promise<void> {
  await sql.query('INSERT INTO change (kind, customer_id, payload) VALUES ($1, $2, $3)', [
    payload.kind,
    customerId,
    payload,
  ]);
}

/** The same inside a transaction of Prisma's models. */
export async function recordModelChange(
  models: Models,
  customerId: string | null,
  payload: ChangePayload,
): Promise<void> {
  await models.change.create({ data: { kind: payload.kind, customerId, payload: asJson(payload) } });
}
