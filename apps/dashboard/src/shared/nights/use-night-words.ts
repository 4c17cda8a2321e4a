import {
  nightReasonQuote,
  nightReasonText,
  nightStatusText,
  type NightReason,
  type NightStatus,
} from '@nachtwacht/domain';
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

/** The words of the source beside a reason; null where it said none. */
export function useNightQuote(): (reason: NightReason) => string | null {
  const language = useLanguage();
  return useMemo(() => (reason) => nightReasonQuote(reason, language), [language]);
}
