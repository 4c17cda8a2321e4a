import type { CheckDetail } from '@nachtwacht/contracts';
import type { Policy } from '@nachtwacht/domain';

/** What a collector says of an aspect. */
export interface AspectDescription {
  readonly label: CheckDetail['aspectLabel'];
  readonly policy: Policy;
  readonly metrics: CheckDetail['metrics'];
}

/** Port: what collectors call their aspects and how they judge them. */
export abstract class AspectCatalogue {
  /** null for an aspect or a collector that this program does not know (any more). */
  abstract describe(
    collector: string,
    aspect: string,
    settings: Readonly<Record<string, unknown>>,
  ): AspectDescription | null;
}
