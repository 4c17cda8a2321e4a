import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { currentLanguage, i18n } from './i18n';
import type { Language } from './languages';

const LanguageContext = createContext<Language>('nl');

function subscribe(listener: () => void): () => void {
  i18n.on('languageChanged', listener);
  return () => i18n.off('languageChanged', listener);
}

/** One listener for the whole page: a board has thousands of texts, and each would otherwise have its own. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  return (
    <LanguageContext value={useSyncExternalStore(subscribe, currentLanguage)}>{children}</LanguageContext>
  );
}

/** The language on screen; the component renders again when it changes. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
