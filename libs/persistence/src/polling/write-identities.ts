import type { PollResult } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

/**
 * Keeps whom credentials were first given to, and who answers in its place since. Only for the credentials of the plan:
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
  await sql.query(
    `UPDATE credential k SET
       identity = coalesce(k.identity, u.shown),
       identity_since = coalesce(k.identity_since, now()),
       other_identity = CASE WHEN k.identity <> u.shown THEN u.shown END,
       other_identity_since = CASE WHEN k.identity <> u.shown THEN now() END
     FROM unnest($1::uuid[], $2::text[], $3::int[]) AS u(id, shown, version), connection c
     WHERE k.connection_id = u.id AND c.id = u.id AND c.version = u.version
       AND k.identity IS DISTINCT FROM u.shown AND k.other_identity IS DISTINCT FROM u.shown`,
    [
      met.map(({ plan }) => plan.connectionId),
      met.map(({ shown }) => shown),
      met.map(({ plan }) => plan.version),
    ],
  );
}
