import type { LimitCollector } from '@nachtwacht/contracts';
import type { Language } from '../../../shared/i18n/languages';
import { matches } from '../../../shared/text/matches';

/** What to show of the list: what is used (or was changed), and what fits the words that were typed. */
export function matchingLimits(
  collectors: readonly LimitCollector[],
  {
    text,
    unused,
    language,
  }: { readonly text: string; readonly unused: boolean; readonly language: Language },
): LimitCollector[] {
  return collectors
    .map((collector) => {
      const aspects = collector.aspects.filter(
        ({ label, checks, rules }) =>
          (unused || checks > 0 || rules.length > 0) &&
          matches(text.trim(), label[language], collector.label[language]),
      );
      return { ...collector, aspects };
    })
    .filter(({ aspects }) => aspects.length > 0);
}
