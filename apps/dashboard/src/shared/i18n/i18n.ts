import { createInstance } from 'i18next';
import { LANGUAGES, storedLanguage, storeLanguage, type Language } from './languages';

/** The dashboard's own instance; texts are added to it by `defineTexts` when their page is loaded. */
export const i18n = createInstance();

void i18n.init({
  lng: 'nl',
  fallbackLng: 'nl',
  supportedLngs: [...LANGUAGES],
  initAsync: false,
  resources: {},
  // React escapes what it shows; escaping twice would show "&amp;".
  interpolation: { escapeValue: false },
});

i18n.on('languageChanged', (language) => {
  if (typeof document !== 'undefined') document.documentElement.lang = language;
});

export function currentLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'nl';
}

/** A choice by the person: kept on this browser. */
export function chooseLanguage(language: Language): void {
  storeLanguage(language);
  void i18n.changeLanguage(language);
}

/** What the account says counts only where the person has not chosen on this browser. */
export function suggestLanguage(language: Language): void {
  if (storedLanguage() === null) void i18n.changeLanguage(language);
}

export function restoreLanguage(): void {
  void i18n.changeLanguage(storedLanguage() ?? 'nl');
}
