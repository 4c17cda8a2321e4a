import type { BackupOutcome } from '@nachtwacht/domain';

interface Status {
  readonly name: string;
  readonly outcome: BackupOutcome;
}

/** By the vendor's table. 0 and 4 are in no table of the vendor; a script that is copied a lot has 3, 4 and 9 wrong. */
const STATUSES: Readonly<Record<string, Status>> = {
  '1': { name: 'InProcess', outcome: 'running' },
  '2': { name: 'Failed', outcome: 'failed' },
  '3': { name: 'Aborted', outcome: 'failed' },
  '5': { name: 'Completed', outcome: 'success' },
  '6': { name: 'Interrupted', outcome: 'failed' },
  '7': { name: 'NotStarted', outcome: 'missed' },
  '8': { name: 'CompletedWithErrors', outcome: 'warning' },
  '9': { name: 'InProgressWithFaults', outcome: 'running' },
  '10': { name: 'OverQuota', outcome: 'blocked' },
  '11': { name: 'NoSelection', outcome: 'blocked' },
  '12': { name: 'Restarted', outcome: 'running' },
};

export interface SessionStatus {
  readonly code: string;
  readonly outcome: BackupOutcome;
  /** The number as it came, with the vendor's name for it where there is one. */
  readonly rawStatus: string;
}

export function statusOf(told: string): SessionStatus {
  const code = told.trim();
  const known = Object.hasOwn(STATUSES, code) ? STATUSES[code] : undefined;
  return known === undefined
    ? { code, outcome: 'unknown', rawStatus: told }
    : { code, outcome: known.outcome, rawStatus: `${code} ${known.name}` };
}
