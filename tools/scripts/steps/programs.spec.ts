import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../install.mjs';
import { needed, specsThatNeed } from './programs.mjs';

interface Entry {
  readonly package: string;
  readonly program?: string;
  readonly file?: string;
  readonly helper?: string;
  readonly specs: readonly string[];
}
const entries = needed as readonly Entry[];
const suites = ['unit', 'checks', 'medium', 'e2e', 'e2e-alone'];
const specsOf = (entry: Entry) => suites.flatMap((suite) => specsThatNeed(entry, suite));
const realSpecs = globSync('{apps,libs}/**/*.{medium,e2e}.spec.ts', { cwd: root });

describe('the list of programs that specs need', () => {
  it.each(entries)('$package is installed by its name and known by a program or a file', (entry) => {
    expect([entry.program, entry.file].filter((sign) => sign !== undefined)).toHaveLength(1);
  });

  it.each(entries)('$package is needed by specs that exist', (entry) => {
    for (const pattern of entry.specs) {
      expect(specsOf({ ...entry, specs: [pattern] }), pattern).not.toEqual([]);
    }
  });

  it.each(entries.filter(({ program }) => program !== undefined))(
    'every spec that starts $program is entered there',
    (entry) => {
      const quoted = new RegExp(`['"\`/]${entry.program!}['"\`]`);
      const using = realSpecs.filter((spec) => {
        const text = readFileSync(join(root, spec), 'utf8');
        return quoted.test(text) || (entry.helper !== undefined && text.includes(`${entry.helper}(`));
      });
      expect(using.filter((spec) => !specsOf(entry).includes(spec))).toEqual([]);
    },
  );
});
