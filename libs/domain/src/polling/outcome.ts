import type { Fault } from '../status/fault';
import type { PollReport } from '../status/observation';
import type { Catalogue } from '../updates/release';
import type { BackupPolicy } from '../status/policy';
import type { AspectRule } from './aspect-rule';
import type { DecidedPoll } from './decided';
import type { PollPlan } from './plan';

/**
 * What came of one poll. `at` is epoch milliseconds by the database's clock, at the end of the poll. `identity` is the key
 * that the system showed where it is another one than the plan knows.
 */
export type PollOutcome =
  | {
      readonly ok: true;
      readonly at: number;
      readonly durationMs: number;
      readonly report: PollReport;
      readonly memory: unknown;
      readonly answers: unknown;
      readonly identity?: string;
    }
  | {
      readonly ok: false;
      readonly at: number;
      readonly durationMs: number;
      readonly fault: Fault;
      readonly identity?: string;
    };

/** What deciding asks of the world outside the rules; all answers depend on the arguments alone. */
export interface AspectRules {
  /** null for an aspect that the collector does not declare. */
  ruleOf(plan: PollPlan, aspect: string): AspectRule | null;
  /** The aspect that says whether the connected system answers, null for collectors without one. */
  reachAspect(collector: string): string | null;
  /** The last moment at which a backup must have come by `at`, null when there was none or the schedule is wrong. */
  expectedBackupAt(policy: BackupPolicy, at: number): number | null;
  /** What people know of versions, for the devices of this customer. */
  catalogueOf(customerId: string): Catalogue;
}

/** A poll with its decisions, ready to be stored under its lease. */
export interface PollResult {
  readonly leaseToken: string;
  readonly plan: PollPlan;
  readonly outcome: PollOutcome;
  readonly decided: DecidedPoll;
}

export interface WriteSummary {
  readonly written: number;
  /** Results whose lease had passed to somebody else. */
  readonly fenced: number;
  readonly transitions: number;
  /** Runs of backups that were told for the first time, or differently. */
  readonly runs: number;
  /** Things that run, or are offered, another version than before. */
  readonly versions: number;
}
