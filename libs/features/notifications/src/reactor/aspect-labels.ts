import type { InEveryLanguage } from '@nachtwacht/domain';

/** Port: how people call an aspect of a collector; its own id where the collector is not known. */
export abstract class AspectLabels {
  abstract labelOf(collector: string, aspect: string): InEveryLanguage;
}
