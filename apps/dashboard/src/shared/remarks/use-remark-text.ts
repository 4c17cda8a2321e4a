import { remarkText } from '@nachtwacht/domain';
import { useCallback } from 'react';
import { useLanguage } from '../i18n/use-language';

/** `const say = useRemarkText(); say(fault.text)`: a remark of the server in words; a device's own as it is. */
export function useRemarkText(): (text: string) => string {
  const language = useLanguage();
  return useCallback((text) => remarkText(text, language), [language]);
}
