import { statusText } from '@nachtwacht/domain';
import { defineTexts } from '../i18n/texts';
import type { Language } from '../i18n/languages';

/** The domain's words, which mails use as well, as texts of the dashboard. */
function wordsIn(language: Language) {
  return {
    ok: statusText('ok', language),
    maintenance: statusText('maintenance', language),
    unknown: statusText('unknown', language),
    warning: statusText('warning', language),
    critical: statusText('critical', language),
  };
}

export const statusTexts = defineTexts('status', { nl: wordsIn('nl'), en: wordsIn('en') });
