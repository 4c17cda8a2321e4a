/** Each language by its own name, so that it can be found by who reads no other. */
export const LANGUAGE_NAMES = { nl: 'Nederlands', en: 'English' } as const;
