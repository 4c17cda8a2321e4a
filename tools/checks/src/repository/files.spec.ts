import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projects, read, root, sourceFiles } from '../workspace/workspace';

const all = sourceFiles();
const code = all.filter((file) => /\.(ts|tsx|mjs|css|prisma)$/.test(file));
const linesOf = (file: string) => read(file).trimEnd().split('\n').length;

describe('files', () => {
  it('are read at one sitting: none is longer than 400 lines', () => {
    expect(code.filter((file) => linesOf(file) > 400)).toEqual([]);
  });

  it('are mostly read at a glance: half of them have fewer than 80 lines', () => {
    const lengths = code.map(linesOf).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });

  it('of code have names in kebab-case, with the role after a dot', () => {
    const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
    expect(code.filter((file) => !kebab.test(basename(file)))).toEqual([]);
  });

  it('that start a process only start it: a main has fewer than 40 lines', () => {
    const mains = all.filter((file) => /^apps\/[^/]+\/src\/main\.tsx?$/.test(file));
    expect(mains.filter((file) => linesOf(file) >= 40)).toEqual([]);
  });

  it('weigh less than a megabyte', () => {
    expect(all.filter((file) => statSync(join(root, file)).size > 1_000_000)).toEqual([]);
  });

  it('name no folder of the machine they were written on', () => {
    const folder = /(?<![\w.}-])\/(?:work|Users)\/[\w.-]/;
    const text = all.filter((file) => !/\.(png|jpg|ico|woff2?|pdf|gz)$/.test(file));
    const named = text.filter((file) => folder.test(read(file)) || read(file).includes(root));
    expect(named).toEqual([]);
  });
});

describe('a library', () => {
  const readmes = projects()
    .filter(({ folder }) => folder.startsWith('libs/'))
    .map(({ folder }) => `${folder}/README.md`);

  it('says what it is for', () => {
    expect(readmes.filter((readme) => !all.includes(readme))).toEqual([]);
  });

  it('says so in 8 to 30 lines', () => {
    const lengths = readmes
      .filter((readme) => all.includes(readme))
      .map((readme) => [readme, linesOf(readme)]);
    expect(lengths.filter(([, lines]) => Number(lines) < 8 || Number(lines) > 30)).toEqual([]);
  });
});

describe('a decision', () => {
  const decisions = all.filter((file) => file.startsWith('docs/decisions/') && file.endsWith('.md'));

  it.each(decisions)('%s fits on a page: a title, why, and no more than 40 lines', (file) => {
    expect(read(file)).toMatch(/^# /);
    expect(linesOf(file)).toBeLessThanOrEqual(40);
  });
});
