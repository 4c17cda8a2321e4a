import { describe, expect, it } from 'vitest';
import { i18n } from './i18n';
import { defineTexts, translate, type TextTree } from './texts';

const every = import.meta.glob('../../**/*-texts.ts', { eager: true });
const namespaces = Object.keys(i18n.store.data['nl'] ?? {});

function leaves(tree: TextTree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}

function valuesIn(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
}

function bundle(language: string, namespace: string): Map<string, string> {
  return leaves(i18n.getResourceBundle(language, namespace) as TextTree);
}

describe('the texts of the dashboard', () => {
  it('are all found', () => {
    expect(namespaces.length).toBe(Object.keys(every).length);
  });

  it.each(namespaces)(
    'of %s have the same keys and values in both languages, and none is empty',
    (namespace) => {
      const [nl, en] = [bundle('nl', namespace), bundle('en', namespace)];
      expect([...en.keys()].sort()).toEqual([...nl.keys()].sort());
      for (const [key, text] of nl) {
        expect(valuesIn(en.get(key) ?? ''), key).toEqual(valuesIn(text));
        expect(text.trim(), key).not.toBe('');
        expect(en.get(key)?.trim(), key).not.toBe('');
      }
    },
  );
});

describe('a text', () => {
  const texts = defineTexts('spec', {
    nl: {
      plain: 'Hallo',
      for: 'Voor {{name}}',
      deep: { one: 'Diep' },
      hit_one: '{{count}} ding',
      hit_other: '{{count}} dingen',
    },
    en: {
      plain: 'Hello',
      for: 'For {{name}}',
      deep: { one: 'Deep' },
      hit_one: '{{count}} thing',
      hit_other: '{{count}} things',
    },
  });

  it('is found by its path, in the language asked for', () => {
    expect(translate(texts, 'nl')('deep.one')).toBe('Diep');
    expect(translate(texts, 'en')('deep.one')).toBe('Deep');
  });

  it('takes its values as they are; React escapes them', () => {
    expect(translate(texts, 'nl')('for', { name: '<b>&' })).toBe('Voor <b>&');
  });

  it('does not fill in what a value looks like', () => {
    expect(translate(texts, 'nl')('for', { name: '$t(plain) {{name}}' })).toBe('Voor $t(plain) {{name}}');
  });

  it('counts', () => {
    expect(translate(texts, 'nl')('hit', { count: 1 })).toBe('1 ding');
    expect(translate(texts, 'nl')('hit', { count: 0 })).toBe('0 dingen');
    expect(translate(texts, 'en')('hit', { count: 2 })).toBe('2 things');
  });
});
