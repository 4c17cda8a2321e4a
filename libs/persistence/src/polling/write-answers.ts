import { isAnswerKept, type PollResult } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { storableJson } from '../database/storable-json';

const MAX_CHARACTERS = 200_000;

/** The raw answer, for staff: at a transition and otherwise now and then. One that is too long is left out, not cut. */
export async function writeAnswers(sql: Sql, results: readonly PollResult[]): Promise<void> {
  const kept = results.flatMap((result) => {
    const { plan, outcome } = result;
    if (!outcome.ok || !isAnswerKept(result)) return [];
    const text = storableJson(outcome.answers);
    return text.length > MAX_CHARACTERS ? [] : [{ plan, at: outcome.at, text }];
  });
  if (kept.length === 0) return;
  await sql.query(
    `INSERT INTO poll_answer AS p (connection_id, customer_id, at, answers)
     SELECT u.id, u.customer, to_timestamp(u.at / 1000.0), u.answers::jsonb
     FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[]) AS u(id, customer, at, answers)
     ON CONFLICT (connection_id) DO UPDATE SET at = excluded.at, answers = excluded.answers`,
    [
      kept.map(({ plan }) => plan.connectionId),
      kept.map(({ plan }) => plan.customerId),
      kept.map(({ at }) => at),
      kept.map(({ text }) => text),
    ],
  );
}
