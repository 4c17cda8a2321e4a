import type {
  AssetDetail,
  AssetInput,
  AssetPatch,
  AssetSummary,
  CheckDetail,
  MetricSeries,
  MetricsQuery,
  StatusInterval,
} from '@nachtwacht/contracts';
import type { Policy, Scope } from '@nachtwacht/domain';

export interface AssetFilter {
  readonly archived: boolean;
  readonly customerId?: string | undefined;
  readonly siteId?: string | undefined;
  /** Only what is seen through this connection. */
  readonly connectionId?: string | undefined;
}

/** Port: things looked after. */
export abstract class AssetStore {
  abstract list(scope: Scope, filter: AssetFilter): Promise<AssetSummary[]>;
  abstract create(scope: Scope, input: AssetInput): Promise<AssetSummary>;
  abstract update(scope: Scope, id: string, patch: AssetPatch): Promise<AssetSummary>;
  abstract archive(scope: Scope, id: string, by: string): Promise<AssetSummary>;
  abstract restore(scope: Scope, id: string): Promise<AssetSummary>;
}

/** A check as it was stored; what its collector calls it and how it is judged is added by `AspectCatalogue`. */
export interface CheckRecord extends Omit<CheckDetail, 'aspectLabel' | 'policy' | 'metrics'> {
  /** Of its connection. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** A person's own policy for this one, null for what else holds. */
  readonly ownPolicy: Policy | null;
  /** What the provider chose for checks like this one, null where nobody did. */
  readonly chosenPolicy: Policy | null;
}
/** What was taken out on purpose, as it was stored. */
export interface RemovedRecord extends Omit<AssetDetail['removed'][number], 'aspectLabel'> {
  readonly collector: string;
  readonly settings: Readonly<Record<string, unknown>>;
}
export interface AssetRecord extends Omit<AssetDetail, 'checks' | 'removed'> {
  readonly checks: readonly CheckRecord[];
  readonly removed: readonly RemovedRecord[];
}

/** Port: everything about one asset, as of one moment. */
export abstract class AssetDetailStore {
  abstract byId(scope: Scope, id: string): Promise<AssetRecord>;
}

/** Port: the history of an asset, newest first. */
export abstract class TransitionStore {
  abstract ofAsset(
    scope: Scope,
    assetId: string,
    page: { readonly before?: number | undefined; readonly limit: number },
  ): Promise<(StatusInterval & { aspect: string; instance: string })[]>;
}

/** Port: the metrics of a check; null when there is no such check. */
export abstract class MetricStore {
  abstract series(scope: Scope, checkId: number, query: MetricsQuery): Promise<MetricSeries | null>;
}
