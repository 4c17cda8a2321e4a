import type { CheckDetail, LimitCollector } from '@nachtwacht/contracts';
import type { Policy } from '@nachtwacht/domain';

export interface JudgedAspect {
  readonly label: CheckDetail['aspectLabel'];
  readonly policy: Policy;
  readonly attempts: number;
  readonly metrics: CheckDetail['metrics'];
}

/** Port: what collectors watch and how they judge it by themselves. */
export abstract class LimitCatalogue {
  abstract collectors(): readonly Pick<LimitCollector, 'collector' | 'label'>[];
  /** The names of its aspects, in its own order; none for one that this program does not know. */
  abstract aspectsOf(collector: string): readonly string[];
  /** null for an aspect or a collector that this program does not know (any more). */
  abstract describe(
    collector: string,
    aspect: string,
    settings: Readonly<Record<string, unknown>>,
  ): JudgedAspect | null;
}
