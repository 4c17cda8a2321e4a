import { useTranslation } from 'react-i18next';
import { i18n } from './i18n';
import type { Language } from './languages';

/** The language on screen; the component renders again when it changes. */
export function useLanguage(): Language {
  const { i18n: current } = useTranslation(undefined, { i18n });
  return current.language === 'en' ? 'en' : 'nl';
}
