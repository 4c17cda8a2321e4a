import type { BackupRun } from '../../status/observation';
import type { JobTerms, Night, NightOverride, PastRun, SourceSight } from './night';

export interface NightInput {
  readonly night: Night;
  /** Of this night, in any order, maybe told twice. */
  readonly runs: readonly BackupRun[];
  /** Before this night, newest last. */
  readonly past: readonly PastRun[];
  readonly terms: JobTerms;
  readonly sight: SourceSight;
  readonly overrides: readonly NightOverride[];
  /** When the newest good run before this night was; null: none is known. Epoch milliseconds, as `now`. */
  readonly lastGoodAt: number | null;
  readonly now: number;
}
