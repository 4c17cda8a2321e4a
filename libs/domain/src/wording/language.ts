/** The languages of the product; Dutch is the default everywhere. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language of the product. */
export type InEveryLanguage = Readonly<Record<Language, string>>;
