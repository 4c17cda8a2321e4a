import type { CheckDetail } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { assetsTexts } from '../assets-texts';
import { readingText, type ReadingWords } from '../model/reading-text';

/** What a check measured last, worded. */
export function useReadingText(): (check: CheckDetail) => string | null {
  const t = useTexts(assetsTexts);
  const language = useLanguage();
  const words: ReadingWords = {
    outcome: (outcome) => t(`reading.outcome.${outcome}`),
    reachable: t('reading.reachable'),
    noValue: t('reading.noValue'),
    loss: (percent) => t('reading.loss', { percent }),
    updates: (count) => t('reading.updates', { count }),
  };
  return ({ reading }) => readingText(reading, words, language);
}
