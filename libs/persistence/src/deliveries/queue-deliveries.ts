import type { NewDelivery } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

/** A message whose key the channel already has is left out: telling again after a crash tells once. */
export async function queueDeliveries(sql: Sql, deliveries: readonly NewDelivery[]): Promise<void> {
  if (deliveries.length === 0) return;
  await sql.query(
    `INSERT INTO delivery (id, channel_id, customer_id, dedup_key, message, not_before)
     SELECT gen_random_uuid(), u.channel, u.customer, u.key, u.message::jsonb,
            coalesce(to_timestamp(u.not_before / 1000.0), now())
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bigint[])
       AS u(channel, customer, key, message, not_before)
     ON CONFLICT (channel_id, dedup_key) DO NOTHING`,
    [
      deliveries.map((delivery) => delivery.channelId),
      deliveries.map((delivery) => delivery.customerId),
      deliveries.map(({ message }) => message.key),
      deliveries.map(({ message }) => JSON.stringify(message)),
      deliveries.map((delivery) => delivery.notBefore),
    ],
  );
}
