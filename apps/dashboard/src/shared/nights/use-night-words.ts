import { nightReasonText, nightStatusText, type NightReason, type NightStatus } from '@nachtwacht/domain';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/use-language';

/** `const word = useNightWord(); word(night.status)` */
export function useNightWord(): (status: NightStatus) => string {
  const language = useLanguage();
  return useMemo(() => (status) => nightStatusText(status, language), [language]);
}

/** `const why = useNightReason(); why(night.reasons[0])` */
export function useNightReason(): (reason: NightReason) => string {
  const language = useLanguage();
  return useMemo(() => (reason) => nightReasonText(reason, language), [language]);
}
