import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isKnownProblem } from './problem-texts';

const LIBS = join(import.meta.dirname, '../../../../../libs');
/** Worded by what happened to the call (its status), not by the code. */
const BY_STATUS = ['not-found', 'forbidden', 'signed-out', 'too-many-tries', 'too-many-calls', 'internal'];

const codes = new Set(
  globSync('{features/*,persistence,server-kit,composition}/src/**/*.ts', { cwd: LIBS })
    .filter((file) => !file.endsWith('.spec.ts') && !file.includes('generated'))
    .map((file) => readFileSync(join(LIBS, file), 'utf8'))
    .flatMap((source) => [
      ...source.matchAll(/\b(?:conflict|conflicting)\(\s*'([a-z-]+)'/g),
      ...source.matchAll(/\bcode: '([a-z-]+)',\s*message:/g),
    ])
    .map(([, code = '']) => code),
);

describe('a refusal of the server', () => {
  it('is found in its sources', () => {
    expect([...codes]).toEqual(expect.arrayContaining(['archived', 'not-json', 'setup-link']));
  });

  it.each([...codes].filter((code) => !BY_STATUS.includes(code)))(
    '%s is worded in every language',
    (code) => {
      expect(isKnownProblem(code)).toBe(true);
    },
  );
});
