import type { ChosenLimit, LimitAbout, LimitInput } from '@nachtwacht/contracts';
import type {
  AssetKind,
  KeptPoint,
  KeptStatus,
  Policy,
  Reading,
  Reason,
  Scope,
  Status,
} from '@nachtwacht/domain';

/** How many living checks of one kind of asset are judged by an aspect of a collector. */
export interface LimitUse {
  readonly collector: string;
  readonly aspect: string;
  readonly assetKind: AssetKind;
  readonly checks: number;
  readonly ownPolicies: number;
}

/** Port: limits that were chosen. */
export abstract class LimitStore {
  /** Of every collector, or of one. */
  abstract rules(scope: Scope, collector: string | null): Promise<ChosenLimit[]>;
  abstract uses(scope: Scope, collector: string | null): Promise<LimitUse[]>;
  /** @throws Refusal for a customer that is not there */
  abstract keep(scope: Scope, input: LimitInput): Promise<void>;
  abstract drop(scope: Scope, about: LimitAbout): Promise<void>;
}

/** A living check that limits are for, as it stands. */
export interface LimitedCheck {
  readonly id: number;
  readonly assetId: string;
  readonly assetName: string;
  readonly assetKind: AssetKind;
  readonly customerId: string;
  readonly customerName: string;
  readonly instance: string;
  /** A person's own policy, null for the rules'. */
  readonly ownPolicy: Policy | null;
  /** Of its connection. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly intervalSeconds: number;
  readonly status: Status;
  readonly reason: Reason;
  readonly reading: Reading | null;
  /** Epoch milliseconds. */
  readonly forecastAt: number | null;
}

/** Which metric bears what is judged. */
export type BearingMetrics = Readonly<Partial<Record<'value' | 'latency' | 'loss', string>>>;

export interface KeptTime {
  /** Epoch milliseconds by the database. */
  readonly from: number;
  readonly now: number;
  /** From here on five minutes are kept; before it hours. */
  readonly fiveMinutesFrom: number;
}

/** Port: what is kept of the last 30 days. */
export abstract class LimitHistoryStore {
  abstract time(scope: Scope): Promise<KeptTime>;
  /** Those that say that something is wrong first. `total`: how many there are at all. */
  abstract checks(
    scope: Scope,
    about: LimitAbout,
    limit: number,
  ): Promise<{ readonly checks: readonly LimitedCheck[]; readonly total: number }>;
  /** By check, in the order of time. */
  abstract points(
    scope: Scope,
    checkIds: readonly number[],
    metrics: BearingMetrics,
    time: KeptTime,
  ): Promise<ReadonlyMap<number, readonly KeptPoint[]>>;
  /** By check, in the order of time; the first began before the time asked for. */
  abstract statuses(
    scope: Scope,
    checkIds: readonly number[],
    time: KeptTime,
  ): Promise<ReadonlyMap<number, readonly KeptStatus[]>>;
}
