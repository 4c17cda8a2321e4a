import type { ConnectionCoverage } from '@nachtwacht/contracts';
import type { AspectSeen, Reason, Scope } from '@nachtwacht/domain';

/** The living checks of one aspect of a connection. */
export interface SeenAspect extends AspectSeen {
  readonly aspect: string;
  /** Of one that is not known. */
  readonly why: Reason | null;
}

/** A connection with what it tells; what its collector could tell is added by `ReportableAspects`. */
export interface CoverageRecord extends Omit<ConnectionCoverage, 'collectorLabel' | 'aspects'> {
  readonly seen: readonly SeenAspect[];
}

/** Port: what every living connection tells. */
export abstract class CoverageStore {
  /** By customer and name; those that customers share come first. */
  abstract all(scope: Scope): Promise<CoverageRecord[]>;
}

export interface Reportable {
  readonly label: ConnectionCoverage['collectorLabel'];
  /** By aspect, in the collector's own order. */
  readonly aspects: Readonly<Record<string, { readonly label: ConnectionCoverage['collectorLabel'] }>>;
}

/** Port: what collectors declare that they can report. */
export abstract class ReportableAspects {
  /** undefined for a collector that this program does not know (any more). */
  abstract find(collector: string): Reportable | undefined;
}
