import { LANGUAGES, type Language } from '@nachtwacht/domain';

export { LANGUAGES, type Language };

const STORED_AS = 'nachtwacht.language';

/** The choice made on this browser, null when none was made or storage is closed to us. */
export function storedLanguage(): Language | null {
  try {
    const stored = window.localStorage.getItem(STORED_AS);
    return LANGUAGES.find((language) => language === stored) ?? null;
  } catch {
    return null;
  }
}

export function storeLanguage(language: Language): void {
  try {
    window.localStorage.setItem(STORED_AS, language);
  } catch {
    // The choice then lasts as long as the page does.
  }
}
