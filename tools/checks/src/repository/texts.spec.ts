import { describe, expect, it } from 'vitest';

interface Tree {
  readonly [key: string]: string | Tree;
}
interface Instance {
  getDataByLanguage(language: string): Record<string, Tree>;
}

// Loading a file of texts makes them known to the one instance that the screens use.
import.meta.glob('../../../../apps/dashboard/src/**/*-texts.ts', { eager: true });
const [loaded] = Object.values(
  import.meta.glob<{ i18n: Instance }>('../../../../apps/dashboard/src/shared/i18n/i18n.ts', { eager: true }),
);
const dutch = leaves(loaded!.i18n.getDataByLanguage('nl'));
const english = leaves(loaded!.i18n.getDataByLanguage('en'));

function leaves(tree: Tree | Record<string, Tree>, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}

const placeholders = (text: string) => [...text.matchAll(/{{\s*(\w+)/g)].map(([, name]) => name).sort();

describe('texts of the dashboard', () => {
  it('exist in both languages', () => {
    expect(dutch.size).toBeGreaterThan(50);
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  });

  it('say something', () => {
    expect([...dutch, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('show the same values in both languages', () => {
    const different = [...dutch].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('have a plural wherever they have a singular', () => {
    const singular = [...dutch.keys()].filter((key) => key.endsWith('_one'));
    expect(singular.filter((key) => !dutch.has(key.replace(/_one$/, '_other')))).toEqual([]);
  });
});
