import type { PollResult } from '@nachtwacht/domain';
import type { Sql } from '../database/database';

/**
 * The fence and the next due time in one statement. The phase of a target is kept (due + interval), so that a
 * fleet that was spread stays spread; after an outage the missed turns are skipped and a new phase is drawn.
 * @returns the connections whose lease still held
 */
export async function finishPolls(sql: Sql, results: readonly PollResult[]): Promise<Set<string>> {
  const { rows } = await sql.query<{ connection_id: string }>({
    name: 'finish-polls',
    text: `UPDATE poll p SET
        lease_until = NULL,
        next_due_at = CASE
          WHEN p.next_due_at IS NULL THEN NULL
          WHEN r.retry IS NOT NULL THEN now() + make_interval(secs => least(r.retry, r.interval))
          WHEN p.next_due_at + make_interval(secs => r.interval) > now() THEN p.next_due_at + make_interval(secs => r.interval)
          ELSE now() + make_interval(secs => r.interval * random()) END,
        last_polled_at = r.at,
        last_success_at = CASE WHEN r.fault IS NULL THEN r.at ELSE p.last_success_at END,
        fault_class = r.fault,
        fault_text = r.fault_text,
        fault_since = CASE WHEN r.fault IS NULL THEN NULL
                           WHEN p.fault_class IS NOT DISTINCT FROM r.fault THEN p.fault_since ELSE r.at END,
        memory = CASE WHEN r.remembers THEN r.memory ELSE p.memory END
      FROM (SELECT u.id, u.token, to_timestamp(u.at / 1000.0) AS at, u.interval, u.retry, u.fault, u.fault_text,
                   u.memory IS NOT NULL AS remembers, u.memory::jsonb AS memory
            FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::int[], $5::int[], $6::text[], $7::text[], $8::text[])
              AS u(id, token, at, interval, retry, fault, fault_text, memory)) r
      WHERE p.connection_id = r.id AND p.lease_token = r.token AND p.lease_until IS NOT NULL
      RETURNING p.connection_id`,
    values: columns(results),
  });
  return new Set(rows.map((row) => row.connection_id));
}

function columns(results: readonly PollResult[]): unknown[] {
  return [
    results.map(({ plan }) => plan.connectionId),
    results.map(({ leaseToken }) => leaseToken),
    results.map(({ outcome }) => outcome.at),
    results.map(({ plan }) => plan.intervalSeconds),
    results.map(({ decided }) => decided.retrySeconds),
    results.map(({ outcome }) => (outcome.ok ? null : outcome.fault.class)),
    results.map(({ outcome }) => (outcome.ok ? null : outcome.fault.text)),
    results.map(({ outcome }) => (outcome.ok && outcome.memory != null ? JSON.stringify(outcome.memory) : null)),
  ];
}
