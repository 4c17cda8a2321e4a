import type { Fault } from './fault';

export const UNITS = [
  'percent',
  'bytes',
  'seconds',
  'milliseconds',
  'celsius',
  'count',
  'days',
  'bits-per-second',
  'rpm',
  'watts',
  'volts',
] as const;
export type Unit = (typeof UNITS)[number];

/**
 * What a poll saw of one aspect, without judgement. Kinds are few and shared by all vendors, so that a new
 * vendor needs no new rule: the rule of each kind lives in `rules/`.
 */
export type Reading =
  /** The thing answered, or it did not. `latencyMs` and `lossPercent` where they were measured. */
  | {
      readonly kind: 'reach';
      readonly fault: Fault | null;
      readonly latencyMs?: number;
      readonly lossPercent?: number;
    }
  /** A number with a unit; null when the source did not give it (null is not zero). */
  | { readonly kind: 'level'; readonly value: number | null; readonly unit: Unit }
  /** A word of the source's own, verbatim; the policy says which words are good. */
  | { readonly kind: 'state'; readonly value: string }
  /** Something that ends on a date (certificate, licence). ISO 8601 UTC, null when not given. `lifetimeDays` is its whole life. */
  | { readonly kind: 'expiry'; readonly expiresAt: string | null; readonly lifetimeDays?: number }
  | UpdateReading
  | BackupReading;

export type ReadingOf<K extends Reading['kind']> = Extract<Reading, { kind: K }>;

/** What a version is of, in the words by which the release catalogue knows it. */
export interface Product {
  /** Lower case: 'pfsense', 'draytek', 'mikrotik'; it chooses how versions are ordered. */
  readonly vendor: string;
  /** Releases that follow each other: 'CE' and 'Plus', 'stable'. Left out where a maker has one. */
  readonly train?: string;
  /** As the device names itself: 'Vigor2962'. */
  readonly model?: string;
}

/** Who says what the latest version is; `nobody`: not the device, not its controller, and no entry of the catalogue. */
export const LATEST_SOURCES = ['device', 'controller', 'catalogue', 'nobody'] as const;
export type LatestSource = (typeof LATEST_SOURCES)[number];

/**
 * `downgrade-offered`: what is offered is older than what is installed. `offer-withdrawn`, `installed-withdrawn`: the
 * maker took that release back.
 */
export const UPDATE_DOUBTS = ['downgrade-offered', 'offer-withdrawn', 'installed-withdrawn'] as const;
export type UpdateDoubt = (typeof UPDATE_DOUBTS)[number];

export interface UpdateReading {
  readonly kind: 'update';
  /** `not-told`: only what is installed is known; the release catalogue may know the rest. */
  readonly state: 'up-to-date' | 'pending' | 'never-checked' | 'check-failed' | 'in-progress' | 'not-told';
  readonly installed: string | null;
  readonly available: string | null;
  readonly product?: Product;
  /** Left out: the device itself. */
  readonly knownBy?: LatestSource;
  /** Whether the system has to be restarted now, for what is installed already. Left out or null: not said. */
  readonly rebootNeeded?: boolean | null;
  /** When the maker's support ends or ended, ISO 8601 date. Left out: not said. */
  readonly endOfLife?: string;
  /** What is wrong with what is offered or installed, by the release catalogue and the order of versions. */
  readonly doubt?: UpdateDoubt;
  /** The version that was agreed for this customer and model, where one was. */
  readonly desired?: string;
  /** null: the source does not say. Most do not. */
  readonly security: boolean | null;
  /** When the source itself last looked for updates, ISO 8601 UTC; null when it does not say. */
  readonly checkedAt: string | null;
  /** Number of pending packages, where updates are packages. */
  readonly pending?: number;
}

/**
 * How one run ended, as we read what the source said of it. `blocked`: it could not run (over quota, nothing selected).
 * `missed`: the source itself says that no run came; that is a claim, and the schedule of the job decides.
 */
export const BACKUP_OUTCOMES = [
  'success',
  'warning',
  'failed',
  'blocked',
  'missed',
  'running',
  'unknown',
] as const;
export type BackupOutcome = (typeof BACKUP_OUTCOMES)[number];

export interface BackupRun {
  /** The source's id of this run: told twice, late or out of order, it stays one run. */
  readonly id: string;
  readonly outcome: BackupOutcome;
  /** The source's own word, verbatim and hostile, at most 200 characters ("CompletedWithErrors", "exit 3"). */
  readonly rawStatus?: string;
  /** ISO 8601 UTC */
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly bytesProcessed: number | null;
  /** What went over the line in this run. */
  readonly bytesTransferred?: number;
  /** What is kept after it in all, of this job. */
  readonly bytesStored: number | null;
  readonly files: number | null;
  /** Verbatim, hostile, at most 300 characters. May quote paths, and so names of patients. */
  readonly message: string | null;
  /** True where the source will try this run again by itself: not yet the last word. */
  readonly willRetry?: true;
}

/** Something to restore from, as the repository lists it: whether a backup is kept is not the run's to say. */
export interface BackupPoint {
  readonly id: string;
  /** ISO 8601 UTC */
  readonly at: string;
  /** What the source keeps it as, where it says so. */
  readonly keptAs?: 'monthly' | 'yearly';
}

export interface BackupReading {
  readonly kind: 'backup';
  /** Newest last. Whether one is missing is not the source's to say: the schedule of the job decides. */
  readonly runs: readonly BackupRun[];
  /** Newest last; left out where the source can't list them, empty where it lists none. */
  readonly points?: readonly BackupPoint[];
}

/** One thing seen at a connection; `key` is stable between polls. The connected system itself has the key `host`. */
export interface SeenAsset {
  readonly key: string;
  readonly kind: AssetKind;
  readonly name: string;
  readonly facts: Readonly<AssetFacts>;
}

export const ASSET_KINDS = [
  'server',
  'workstation',
  'firewall',
  'access-point',
  'switch',
  'gateway',
  'line',
  'website',
  'backup-job',
  'controller',
  'nas',
  'ups',
  'other',
] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

export interface AssetFacts {
  readonly vendor?: string;
  readonly model?: string;
  readonly serial?: string;
  readonly version?: string;
  readonly address?: string;
  readonly mac?: string;
  readonly os?: string;
  /** ISO 8601 UTC */
  readonly bootedAt?: string;
}

export interface Observation {
  /** key of a SeenAsset */
  readonly asset: string;
  /** an aspect that the collector declares */
  readonly aspect: string;
  /** which one, where an asset has several (a disk, a gateway); '' otherwise */
  readonly instance: string;
  readonly reading: Reading;
  /** Numbers to keep as a time series, by name. Finite only. */
  readonly metrics?: Readonly<Record<string, number>>;
  /** One line beside the status, such as "7.2 of 100 GB"; may quote a device and is hostile. */
  readonly detail?: string;
}

export interface PollReport {
  readonly assets: readonly SeenAsset[];
  readonly observations: readonly Observation[];
  /** True when the source could list everything; then a thing that is missing is really gone. */
  readonly complete: boolean;
}
