import { deviceChangedMessage, type PollResult } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { queueDeliveries } from '../deliveries/queue-deliveries';

/**
 * Keeps whom credentials were first given to, and who answers in its place since, which is told. Only for the credentials of the plan:
 * others may have been entered meanwhile, for another system.
 */
export async function writeIdentities(
  sql: Sql,
  results: readonly Pick<PollResult, 'plan' | 'outcome'>[],
): Promise<void> {
  const met = results.flatMap(({ plan, outcome }) =>
    outcome.identity === undefined ? [] : [{ plan, shown: outcome.identity }],
  );
  if (met.length === 0) return;
  const { rows } = await sql.query<MetRow>(
    `UPDATE credential k SET
       identity = coalesce(k.identity, u.shown),
       identity_since = coalesce(k.identity_since, now()),
       other_identity = CASE WHEN k.identity <> u.shown THEN u.shown END,
       other_identity_since = CASE WHEN k.identity <> u.shown THEN now() END
     FROM unnest($1::uuid[], $2::text[], $3::int[]) AS u(id, shown, version), connection c
     WHERE k.connection_id = u.id AND c.id = u.id AND c.version = u.version
       AND k.identity IS DISTINCT FROM u.shown AND k.other_identity IS DISTINCT FROM u.shown
     RETURNING k.connection_id, k.other_identity`,
    [
      met.map(({ plan }) => plan.connectionId),
      met.map(({ shown }) => shown),
      met.map(({ plan }) => plan.version),
    ],
  );
  // A row is written once for each other device, however often it is met.
  const others = rows.filter((row) => row.other_identity !== null);
  if (others.length > 0) await tellOfOthers(sql, others);
}

/** Told at once through every channel, in the transaction that notes it: also where nothing is watched by it yet. */
async function tellOfOthers(sql: Sql, others: readonly MetRow[]): Promise<void> {
  const { rows } = await sql.query<ToTell>(
    `SELECT h.id AS channel_id, c.id, c.name, c.customer_id, u.name AS customer_name,
            (extract(epoch FROM now()) * 1000)::bigint AS now
     FROM connection c LEFT JOIN customer u ON u.id = c.customer_id
       CROSS JOIN channel h
     WHERE c.id = ANY($1) AND h.enabled AND h.archived_at IS NULL`,
    [others.map((other) => other.connection_id)],
  );
  await queueDeliveries(
    sql,
    rows.map(({ channel_id: channelId, id, name, customer_id, customer_name, now }) => ({
      channelId,
      customerId: customer_id,
      message: deviceChangedMessage(
        { id, name },
        customer_id === null ? null : { id: customer_id, name: customer_name ?? '' },
        `${channelId}.${id}.device.${now}`,
        now,
      ),
      notBefore: null,
    })),
  );
}

interface MetRow {
  connection_id: string;
  other_identity: string | null;
}

interface ToTell {
  channel_id: string;
  id: string;
  name: string;
  customer_id: string | null;
  customer_name: string | null;
  now: number;
}
