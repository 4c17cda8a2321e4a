/** Names a night with its customer, which every key of the tables begins with. */
export interface NightKey {
  readonly customer: string;
  readonly job: string;
  readonly date: string;
}

/** `unnest($1…$3)` as `u(customer, job, date)`, for the columns that `nightColumns` gives. */
export const NIGHT_KEYS = 'unnest($1::uuid[], $2::uuid[], $3::date[]) AS u(customer, job, date)';
/** Joins a night `n` to such a key `u`. */
export const OF_KEY = 'n.customer_id = u.customer AND n.job_id = u.job AND n.date = u.date';

export function nightColumns(keys: readonly NightKey[]): [string[], string[], string[]] {
  return [keys.map(({ customer }) => customer), keys.map(({ job }) => job), keys.map(({ date }) => date)];
}
