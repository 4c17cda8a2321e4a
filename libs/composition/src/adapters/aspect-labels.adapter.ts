import { collectorById } from '@nachtwacht/collectors';
import type { InEveryLanguage } from '@nachtwacht/domain';
import type { AspectLabels } from '@nachtwacht/features-notifications';

/** How the collectors of the registry call what they watch. */
export class AspectLabelsAdapter implements AspectLabels {
  labelOf(collectorId: string, aspect: string): InEveryLanguage {
    const aspects = collectorById(collectorId)?.aspects ?? {};
    // An aspect may be named like a word of every object.
    const label = Object.hasOwn(aspects, aspect) ? aspects[aspect]?.label : undefined;
    return label ?? { nl: aspect, en: aspect };
  }
}
