import { i18n } from './i18n';
import type { Language } from './languages';
import { useLanguage } from './use-language';

/** A tree of texts; a leaf may hold {{values}} and plural forms as `key_one` and `key_other`. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** The same keys with any words: what English must be when Dutch is T. */
export type SameKeys<T extends TextTree> = {
  readonly [K in keyof T]: T[K] extends TextTree ? SameKeys<T[K]> : string;
};

type WithoutPlural<K extends string> = K extends `${infer Base}_${'zero' | 'one' | 'other'}` ? Base : K;

/** Dotted paths to the leaves. */
export type TextKey<T extends TextTree> = {
  [K in keyof T & string]: T[K] extends TextTree ? `${K}.${TextKey<T[K]>}` : WithoutPlural<K>;
}[keyof T & string];

export interface Texts<Key extends string> {
  readonly in: Readonly<Record<Language, Translate<Key>>>;
}

/** The keys of some texts. */
export type KeyOf<T> = T extends Texts<infer Key> ? Key : never;

export type TextValues = Readonly<Record<string, string | number>>;
export type Translate<Key extends string> = (key: Key, values?: TextValues) => string;

/** Makes the texts of one feature known in both languages; the compiler refuses a key that one of them lacks. */
export function defineTexts<const T extends TextTree>(
  namespace: string,
  texts: { readonly nl: T; readonly en: SameKeys<T> },
): Texts<TextKey<T>> {
  i18n.addResourceBundle('nl', namespace, texts.nl, true, true);
  i18n.addResourceBundle('en', namespace, texts.en, true, true);
  return { in: { nl: inLanguage(namespace, 'nl'), en: inLanguage(namespace, 'en') } };
}

/** `const t = useTexts(boardTexts); t('problems.title', { count })`. The function is the same until the language changes. */
export function useTexts<Key extends string>(texts: Texts<Key>): Translate<Key> {
  return texts.in[useLanguage()];
}

/** The same outside React. */
export function translate<Key extends string>(texts: Texts<Key>, language: Language): Translate<Key> {
  return texts.in[language];
}

function inLanguage(namespace: string, language: Language): Translate<string> {
  const fixed = i18n.getFixedT(language, namespace);
  // A board asks for the same few words thousands of times.
  const known = new Map<string, string>();
  return (key, values) => {
    if (values !== undefined) return fixed(key, { ...values });
    const text = known.get(key) ?? fixed(key);
    known.set(key, text);
    return text;
  };
}
