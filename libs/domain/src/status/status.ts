/** What a check can say. `unknown` is never shown as green and never counts as available. */
export const STATUSES = ['ok', 'maintenance', 'unknown', 'warning', 'critical'] as const;
export type Status = (typeof STATUSES)[number];

/** A status that asks for a person: everything but ok and maintenance. */
export const PROBLEM_STATUSES = ['critical', 'unknown', 'warning'] as const satisfies readonly Status[];

/**
 * How bad a status is: a cell shows its worst check. Unknown ranks above warning, because a thing that can't
 * be seen may be broken; maintenance ranks above ok, because it is not watched.
 */
const SEVERITY: Record<Status, number> = { ok: 0, maintenance: 1, warning: 2, unknown: 3, critical: 4 };

export function severity(status: Status): number {
  return SEVERITY[status];
}

export function worst(statuses: Iterable<Status>): Status {
  let result: Status = 'ok';
  for (const status of statuses) if (severity(status) > severity(result)) result = status;
  return result;
}

export function isProblem(status: Status): boolean {
  return status !== 'ok' && status !== 'maintenance';
}

/**
 * Why a status is what it is: a code that the screen words in the reader's language, with its numbers. Which
 * params come with which code: `ReasonParams`.
 * Texts in `params` may come from a device: they are hostile and are escaped wherever they are shown.
 */
export interface Reason {
  readonly code: ReasonCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export const REASON_CODES = [
  // nothing is known
  'never-measured',
  'stale',
  'not-reported',
  'source-fault',
  'unrecognised',
  'no-value',
  // reachability
  'reachable',
  'unreachable',
  'timeout',
  // levels
  'within-limits',
  'above-limit',
  'below-limit',
  'full-soon',
  // named states
  'state',
  'part-gone',
  // dates
  'valid-until',
  'expires-soon',
  'expired',
  // updates
  'up-to-date',
  'update-available',
  'security-update',
  'update-running',
  'never-checked',
  'check-outdated',
  'check-failed',
  'latest-not-known',
  'downgrade-offered',
  'offer-withdrawn',
  'installed-withdrawn',
  'reboot-needed',
  'end-of-life',
  // backups
  'backup-success',
  'backup-warning',
  'backup-failed',
  'backup-missed',
  'backup-outdated',
  'backup-running',
  'backup-stuck',
  'backup-never',
  'backup-unclear',
  'backup-empty',
  // people and time
  'in-maintenance',
  'flapping',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** The outcome of judging one observation: what the status would be, and why. */
export interface Verdict {
  readonly status: Exclude<Status, 'maintenance'>;
  readonly reason: Reason;
}
