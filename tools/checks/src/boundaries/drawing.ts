import { read, type Project } from '../workspace/workspace';

export interface Row {
  readonly projects: readonly string[];
  readonly mayImport: readonly string[];
  readonly specsAlso: readonly string[];
}

/** The rows of the table under "## Boundaries" in docs/architecture.md. */
export function drawnBoundaries(): Row[] {
  return tableUnder('## Boundaries').map(([projects = '', mayImport = '', specsAlso = '']) => ({
    projects: names(projects),
    mayImport: names(mayImport),
    specsAlso: names(specsAlso),
  }));
}

/** Folders by the table under "## Projects". */
export function drawnFolders(): string[] {
  return tableUnder('## Projects').flatMap(([folder = '']) => names(folder));
}

export interface DrawnImports {
  readonly code: string[];
  /** Includes what the code may import. */
  readonly specs: string[];
}

/** What the drawing lets a project import, by name; undefined when the drawing does not know the project. */
export function drawnImports(project: Project, all: readonly Project[]): DrawnImports | undefined {
  const row = drawnBoundaries().find(({ projects }) => projects.some((name) => matches(name, project.name)));
  if (row === undefined) return undefined;
  const resolve = (drawn: readonly string[]) =>
    all
      .map(({ name }) => name)
      .filter((name) => name !== project.name && drawn.some((each) => matches(each, name)))
      .sort();
  return { code: resolve(row.mayImport), specs: resolve([...row.mayImport, ...row.specsAlso]) };
}

/** `features-*` in the drawing stands for every feature. */
export function matches(drawn: string, name: string): boolean {
  return drawn.endsWith('*') ? name.startsWith(drawn.slice(0, -1)) : drawn === name;
}

function names(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
}

function tableUnder(heading: string): string[][] {
  const section = read('docs/architecture.md').split(`\n${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && line.includes('`'))
    .map((line) => line.split('|').slice(1, -1));
}
