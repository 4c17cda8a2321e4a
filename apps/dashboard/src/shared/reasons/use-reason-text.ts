import type { Reason } from '@nachtwacht/domain';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/use-language';
import { reasonText } from './reason-text';

/** `const why = useReasonText(); why(check.reason)` */
export function useReasonText(): (reason: Reason) => string {
  const language = useLanguage();
  return useMemo(() => (reason) => reasonText(reason, language), [language]);
}
