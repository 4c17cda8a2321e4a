import { PROBLEM_STATUSES, severity, STATUSES } from '@nachtwacht/domain';

/**
 * The status to show of a row `s` of check_now. Silence past its time is unknown, also while no worker is there
 * to write that down: what is stored may be an old green.
 */
export const STATUS_NOW = `CASE WHEN s.stale_at < now() AND s.status NOT IN ('unknown', 'maintenance')
  THEN 'unknown' ELSE s.status END`;

export const IS_STALE = `(s.stale_at < now() AND s.status NOT IN ('unknown', 'maintenance'))`;

const MILDEST_FIRST = [...STATUSES].sort((a, b) => severity(a) - severity(b));
const RANKED = `ARRAY[${MILDEST_FIRST.map((status) => `'${status}'`).join(', ')}]::text[]`;

/** Aggregates statuses to the worst of them, by the domain's order; null where there is none. */
export function worstOf(status: string): string {
  return `(${RANKED})[max(array_position(${RANKED}, ${status}))]`;
}

/** For `IN`: the statuses that ask for a person. */
export const PROBLEMS = `(${PROBLEM_STATUSES.map((status) => `'${status}'`).join(', ')})`;
