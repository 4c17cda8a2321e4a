import type { BackupNews } from '../backup/news';
import type { CheckState, Transition } from '../status/decide';
import type { Reading, UpdateReading } from '../status/observation';
import type { PlannedAsset } from './plan';

/** A check's next state, ready to store. */
export interface DecidedCheck {
  /** null: the first time this aspect of this asset was seen. */
  readonly checkId: number | null;
  readonly asset: PlannedAsset;
  readonly aspect: string;
  readonly instance: string;
  readonly before: CheckState | null;
  readonly state: CheckState;
  readonly transition: Transition | null;
  /** null where sight was lost: the last value seen stays, with its age. */
  readonly reading: Reading | null;
  readonly detail: string | null;
  readonly metrics: Readonly<Record<string, number>> | null;
  /** Only of a backup job of which something new was told. */
  readonly news?: BackupNews;
  /** Only where the versions of a thing are others than at the poll before. */
  readonly versions?: UpdateReading;
}

export interface DecidedPoll {
  readonly checks: readonly DecidedCheck[];
  /** A change waits for confirmation: seconds until the next poll, null for the ordinary interval. */
  readonly retrySeconds: number | null;
}
