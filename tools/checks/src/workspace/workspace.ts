import { readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../..', import.meta.url));

const MADE_BY_PROGRAMS = new Set([
  '.git',
  '.nx',
  'bench-results',
  'coverage',
  'data',
  'dist',
  'generated',
  'node_modules',
]);

export interface Project {
  readonly name: string;
  /** Relative to the repository, with forward slashes. */
  readonly folder: string;
  readonly tags: readonly string[];
}

/** Every file that a person wrote, relative to the repository, with forward slashes. */
export function sourceFiles(pattern = '**'): string[] {
  return walk('').filter((file) => pattern === '**' || matchesGlob(file, pattern));
}

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (MADE_BY_PROGRAMS.has(entry.name)) return [];
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() ? [path] : [];
  });
}

export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

export function readJson(file: string): unknown {
  return JSON.parse(read(file));
}

export function projects(): Project[] {
  return sourceFiles('{apps,libs,tools}/**/project.json').map((file) => {
    const { name, tags } = readJson(file) as { name: string; tags: string[] };
    return { name, tags, folder: file.replace('/project.json', '') };
  });
}

/** What each alias of tsconfig.base.json leads to: '@nachtwacht/domain' to './libs/domain/src/index.ts'. */
export function aliases(): Record<string, string> {
  const { compilerOptions } = readJson('tsconfig.base.json') as {
    compilerOptions: { paths: Record<string, string[]> };
  };
  return Object.fromEntries(
    Object.entries(compilerOptions.paths).map(([alias, [file]]) => [alias, file!.replace('./', '')]),
  );
}
