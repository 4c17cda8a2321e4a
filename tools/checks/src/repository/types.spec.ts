import { matchesGlob } from 'node:path';
import { expect, it } from 'vitest';
import { projects, read, readJson, sourceFiles } from '../workspace/workspace';

const { include } = readJson('tsconfig.json') as { include: string[] };
const [, named = ''] = /-t typecheck -p ([a-z0-9 -]+?) --/.exec(read('tools/scripts/typecheck.mjs')) ?? [];
const alone = projects()
  .filter(({ name }) => named.split(' ').includes(name))
  .map(({ folder }) => `${folder}/`);

it('every file of TypeScript belongs to a program whose types are checked', () => {
  const inOneProgram = (file: string) =>
    include.some((pattern) => matchesGlob(file, `${pattern}/**`) || matchesGlob(file, pattern));
  const unchecked = sourceFiles('{apps,libs,tools,prisma}/**/*.{ts,tsx}').filter(
    (file) => !inOneProgram(file) && !alone.some((folder) => file.startsWith(folder)),
  );
  expect(alone).not.toEqual([]);
  expect(unchecked).toEqual([]);
});
