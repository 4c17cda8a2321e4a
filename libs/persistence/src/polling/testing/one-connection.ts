import type { PollPlan, PollResult } from '@nachtwacht/domain';
import type { Rows, TestDatabase } from '@nachtwacht/testing';
import type { PollsRepository } from '../polls.repository';
import { resultOf } from './scripted-poll';

interface StateNow {
  readonly aspect: string;
  readonly instance: string;
  readonly status: string;
  readonly detail: string | null;
}

/** One connection that is due, of which one asset was accepted. No other one is due, and nothing is leased. */
export interface OneConnection {
  readonly customer: string;
  readonly asset: string;
  readonly connection: string;
  due(): Promise<unknown>;
  claimed(): Promise<{ token: string; plan: PollPlan; now: number }>;
  /** One whole turn: due, claimed, polled, stored. */
  turn(outcomeAt: (now: number) => PollResult['outcome']): ReturnType<PollsRepository['write']>;
  states(): Promise<StateNow[]>;
}

export async function oneConnection(
  db: TestDatabase,
  rows: Rows,
  polls: PollsRepository,
): Promise<OneConnection> {
  await db.owner('UPDATE poll SET next_due_at = NULL');
  await db.owner('DELETE FROM poll_lease');
  const customer = await rows.customer();
  const asset = await rows.asset(customer);
  const connection = await rows.connection(customer);
  await db.owner(
    `INSERT INTO found_asset (connection_id, key, kind, name, facts, customer_id, asset_id)
     VALUES ($1, 'host', 'website', 'www', '{}', $2, $3)`,
    [connection, customer, asset],
  );
  const due = () =>
    db.owner(`UPDATE poll SET next_due_at = now() - interval '1 second' WHERE connection_id = $1`, [
      connection,
    ]);
  const claimed = async () => {
    const [batch] = await polls.claim({ limit: 10, perBatch: 10, leaseSeconds: 60 });
    if (!batch) throw new Error('nothing was due');
    const { plans, now } = await polls.load(batch);
    const [plan] = plans;
    if (!plan) throw new Error('no plan was loaded');
    return { token: batch.leaseToken, plan, now };
  };
  await due();
  return {
    customer,
    asset,
    connection,
    due,
    claimed,
    turn: async (outcomeAt) => {
      await due();
      const { token, plan, now } = await claimed();
      return polls.write([resultOf(token, plan, outcomeAt(now))]);
    },
    states: () =>
      db.owner<StateNow>(
        `SELECT c.aspect, c.instance, n.status, n.detail FROM check_now n JOIN "check" c ON c.id = n.check_id
         WHERE c.connection_id = $1 ORDER BY c.aspect, c.instance`,
        [connection],
      ),
  };
}
