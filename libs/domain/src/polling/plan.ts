import type { LimitRule } from '../limits/limit-rule';
import type { CheckState } from '../status/decide';
import type { AssetKind, Reading } from '../status/observation';
import type { Policy } from '../status/policy';
import type { SiteTargets } from '../targets/target-rule';

/** All that a poll and its decisions need to know, read once when a batch starts. */
export interface PollPlan {
  readonly connectionId: string;
  readonly connectionName: string;
  readonly customerId: string | null;
  readonly collector: string;
  readonly version: number;
  readonly settings: Readonly<Record<string, unknown>>;
  /** What may be dialled for its site; null for a connection without one. */
  readonly targets: SiteTargets | null;
  /** The sealed credentials, null when none were given. */
  readonly sealed: Readonly<Record<string, unknown>> | null;
  /** The key that the system showed at the first contact with these credentials, null before it. */
  readonly identity?: string | null;
  readonly intervalSeconds: number;
  readonly memory: unknown;
  /** The writer before: what was planned with another fence is dropped when it is stored. */
  readonly fence: number;
  /** What the latest successful poll read, by check id; empty after a fault. */
  readonly readings: ReadonlyMap<number, KeptReading>;
  /** Epoch milliseconds, null before the first. */
  readonly lastSuccessAt: number | null;
  /** Accepted things by the source's key. */
  readonly assets: ReadonlyMap<string, PlannedAsset>;
  /** What the source is known to hold, by key: to write only what changed. */
  readonly found: ReadonlyMap<string, KnownFound>;
  /** The provider's own limits for this collector, those of its customers among them; left out: none. */
  readonly limits?: readonly LimitRule[];
  /** By `checkKey`. */
  readonly checks: ReadonlyMap<string, PlannedCheck>;
  readonly fault: { readonly class: string; readonly text: string } | null;
  /** When the raw answer was kept last, epoch milliseconds. */
  readonly answerAt: number | null;
}

export interface KeptReading {
  readonly reading: Reading;
  readonly detail: string | null;
}

export interface PlannedAsset {
  readonly key: string;
  readonly assetId: string;
  readonly customerId: string;
  readonly name: string;
  readonly kind: AssetKind;
  readonly serviceCode: string;
  readonly inMaintenance: boolean;
}

export interface KnownFound {
  readonly kind: string;
  readonly name: string;
  /** The facts as canonical text, to compare. */
  readonly facts: string;
  readonly lastSeenAt: number;
}

export interface PlannedCheck {
  readonly id: number;
  readonly asset: PlannedAsset;
  readonly aspect: string;
  readonly instance: string;
  /** A person's own policy, null for the collector's. */
  readonly policy: Policy | null;
  readonly state: CheckState;
  readonly forecastAt: number | null;
  /** Since when it is watched, epoch milliseconds. */
  readonly createdAt: number;
}

export function checkKey(assetKey: string, aspect: string, instance: string): string {
  return `${assetKey}\u0000${aspect}\u0000${instance}`;
}
