import type { PollResult } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { lines, list, rarely } from './columns';
import { storableJson } from '../database/storable-json';

/**
 * Credentials that were refused for this long are tried no more often than this: many devices shut out for hours whoever
 * is refused again and again, and some lock the account. A person who enters others is not kept waiting.
 */
const PATIENCE_SECONDS = 900;

/**
 * The fence, the next due time and the latest readings in one statement. A result is dropped when its lease is over
 * or when anybody wrote since its plan was read. The phase of a target is kept (due + interval), so that a fleet
 * that was spread stays spread; after an outage the missed turns are skipped and a new phase is drawn.
 * @returns the connections that were still ours
 */
export async function finishPolls(sql: Sql, results: readonly PollResult[]): Promise<Set<string>> {
  const { rows } = await sql.query<{ connection_id: string }>({
    name: 'finish-polls',
    text: `UPDATE poll p SET
        fence = r.token,
        next_due_at = CASE
          WHEN p.next_due_at IS NULL THEN NULL
          WHEN r.retry IS NOT NULL THEN now() + make_interval(secs => least(r.retry, r.interval))
          WHEN r.fault = 'auth' AND p.fault_class = 'auth' AND p.fault_since < now() - make_interval(secs => ${String(PATIENCE_SECONDS)})
            THEN now() + make_interval(secs => greatest(r.interval, ${String(PATIENCE_SECONDS)}))
          WHEN p.next_due_at + make_interval(secs => r.interval) > now() THEN p.next_due_at + make_interval(secs => r.interval)
          ELSE now() + make_interval(secs => r.interval * random()) END,
        last_polled_at = r.at,
        last_success_at = CASE WHEN r.fault IS NULL THEN r.at ELSE p.last_success_at END,
        fault_class = r.fault,
        fault_text = r.fault_text,
        fault_since = CASE WHEN r.fault IS NULL THEN NULL
                           WHEN p.fault_class IS NOT DISTINCT FROM r.fault THEN p.fault_since ELSE r.at END,
        readings = r.readings,
        named_all = r.named_all,
        memory = coalesce(r.memory, p.memory)
      FROM (SELECT u.id, u.token, u.fence, to_timestamp(u.at / 1000.0) AS at, u.interval, u.retry, u.fault, u.fault_text,
                   u.named_all, u.memory::jsonb AS memory, u.readings::jsonb AS readings
            FROM ROWS FROM (unnest($1::uuid[]), unnest($2::bigint[]), unnest($3::bigint[]), unnest($4::bigint[]),
                            unnest($5::int[]), unnest($6::int[]), unnest($7::boolean[]), unnest($8::text[]),
                            unnest($9::text[]), string_to_table($10, E'\\n', ''), string_to_table($11, E'\\n', ''))
              AS u(id, token, fence, at, interval, retry, named_all, fault, fault_text, memory, readings)
            JOIN poll_lease l ON l.token = u.token AND l.until > now()) r
      WHERE p.connection_id = r.id AND p.fence = r.fence
      RETURNING p.connection_id`,
    values: columns(results),
  });
  return new Set(rows.map((row) => row.connection_id));
}

function columns(results: readonly PollResult[]): unknown[] {
  return [
    list(results.map(({ plan }) => plan.connectionId)),
    list(results.map(({ leaseToken }) => leaseToken)),
    list(results.map(({ plan }) => plan.fence)),
    list(results.map(({ outcome }) => outcome.at)),
    list(results.map(({ plan }) => plan.intervalSeconds)),
    list(results.map(({ decided }) => decided.retrySeconds)),
    list(results.map(namedAll)),
    rarely(results.map(({ outcome }) => (outcome.ok ? null : outcome.fault.class))),
    rarely(results.map(({ outcome }) => (outcome.ok ? null : outcome.fault.text))),
    lines(results.map(memoryText)),
    lines(results.map(readingsText)),
  ];
}

/** Then nothing of this connection can fall silent before its next poll is missed. */
function namedAll({ plan, outcome, decided }: PollResult): boolean {
  if (!outcome.ok || decided.checks.length < plan.checks.size) return false;
  return decided.checks.every(({ checkId, reading }) => checkId !== null && reading !== null);
}

function memoryText({ outcome }: PollResult): string | null {
  return outcome.ok && outcome.memory != null ? storableJson(outcome.memory) : null;
}

/**
 * [reading, detail] by check id; null after a fault: then the checks themselves hold what was known. Put together as
 * text: an object with numbers for names is the slowest that there is.
 */
function readingsText({ outcome, decided }: PollResult): string | null {
  if (!outcome.ok) return null;
  let entries = '';
  for (const { checkId, reading, detail } of decided.checks) {
    if (checkId === null || !reading) continue;
    const kept = storableJson(detail === null ? [reading] : [reading, detail]);
    entries += `${entries === '' ? '' : ','}"${String(checkId)}":${kept}`;
  }
  return `{${entries}}`;
}
