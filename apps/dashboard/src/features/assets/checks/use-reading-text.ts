import type { CheckDetail } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { faultTexts } from '../../../shared/faults/fault-texts';
import { assetsTexts } from '../assets-texts';
import { readingText, type ReadingWords } from '../model/reading-text';

/** What a check measured last, worded. */
export function useReadingText(): (check: CheckDetail) => string | null {
  const t = useTexts(assetsTexts);
  const faults = useTexts(faultTexts);
  const language = useLanguage();
  const words: ReadingWords = {
    fault: (fault) => faults(`name.${fault}`),
    outcome: (outcome) => t(`reading.outcome.${outcome}`),
    reachable: t('reading.reachable'),
    noValue: t('reading.noValue'),
    loss: (percent) => t('reading.loss', { percent }),
    updates: (count) => t('reading.updates', { count }),
  };
  return ({ reading }) => readingText(reading, words, language);
}
