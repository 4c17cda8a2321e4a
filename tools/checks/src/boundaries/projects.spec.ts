import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Skeleton } from '../workspace/skeleton';
import { aliases, projects } from '../workspace/workspace';
import { drawnBoundaries, drawnFolders, drawnImports, matches } from './drawing';
import { drawGraph, lint, type Refusal } from './lint';

const BOUNDARY = '@nx/enforce-module-boundaries';
const all = projects();
const entries = Object.entries(aliases()).filter(([alias]) => alias.split('/').length === 2);
const aliasOf = (folder: string) => entries.find(([, file]) => file.startsWith(`${folder}/src/`))?.[0];
const libraries = all.flatMap((project) => {
  const alias = aliasOf(project.folder);
  return alias === undefined ? [] : [{ ...project, alias }];
});

const planted = (folder: string) => `${folder}/src/planted.ts`;
const plantedSpec = (folder: string) => `${folder}/src/planted.spec.ts`;
const plantedRelative = (folder: string) => `${folder}/src/planted-relative.ts`;

let refusals: Map<string, Refusal[]>;
const skeleton = new Skeleton();

beforeAll(() => {
  // Before anything is planted: otherwise every import would be refused for the circle it closes with the others.
  drawGraph(skeleton);
  for (const { folder } of all) {
    const imports = libraries.filter((library) => library.folder !== folder);
    const everything = imports.map(({ alias }) => `import '${alias}';\n`).join('');
    skeleton.plant(planted(folder), everything);
    skeleton.plant(plantedSpec(folder), everything);
    const up = '../'.repeat(folder.split('/').length + 1);
    const neighbours = all.filter((other) => other.folder !== folder);
    skeleton.plant(
      plantedRelative(folder),
      neighbours.map((other) => `import '${up}${other.folder}/src/nothing';\n`).join(''),
    );
  }
  refusals = lint(skeleton);
});
afterAll(() => {
  skeleton.dispose();
});

/** Projects whose import in this file the boundary rule let pass. */
function accepted(file: string, folder: string): string[] {
  const refusedLines = new Set(
    (refusals.get(file) ?? []).filter(({ rule }) => rule === BOUNDARY).map(({ line }) => line),
  );
  return libraries
    .filter((library) => library.folder !== folder)
    .filter((_, index) => !refusedLines.has(index + 1))
    .map(({ name }) => name)
    .sort();
}

describe('the drawing in docs/architecture.md', () => {
  it('shows every project and no other', () => {
    expect(drawnFolders().toSorted()).toEqual(all.map(({ folder }) => folder).toSorted());
  });

  it('says of every project what it may import', () => {
    expect(all.filter((project) => drawnImports(project, all) === undefined)).toEqual([]);
  });

  it('names no project that is not there', () => {
    const drawn = drawnBoundaries().flatMap((row) => [...row.projects, ...row.mayImport, ...row.specsAlso]);
    expect(drawn.filter((name) => !all.some((project) => matches(name, project.name)))).toEqual([]);
  });
});

describe.each(all)('$name', (project) => {
  const { folder } = project;

  it('may import what the drawing says and nothing else', () => {
    expect(accepted(planted(folder), folder)).toEqual(drawnImports(project, all)?.code);
  });

  it('may import in its specs what the drawing says and nothing else', () => {
    expect(accepted(plantedSpec(folder), folder)).toEqual(drawnImports(project, all)?.specs);
  });

  it('reaches into no other project by a relative path', () => {
    const refused = refusals.get(plantedRelative(folder))?.filter(({ rule }) => rule === BOUNDARY) ?? [];
    expect(refused).toHaveLength(all.length - 1);
  });
});
