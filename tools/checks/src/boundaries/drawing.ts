import { read, type Project } from '../workspace/workspace';

export interface Row {
  readonly projects: readonly string[];
  readonly mayImport: readonly string[];
}

/** The rows of the table under "## Boundaries" in docs/architecture.md. */
export function drawnBoundaries(): Row[] {
  return tableUnder('## Boundaries').map(([projects = '', mayImport = '']) => ({
    projects: names(projects),
    mayImport: names(mayImport),
  }));
}

/** Folders by the table under "## Projects". */
export function drawnFolders(): string[] {
  return tableUnder('## Projects').flatMap(([folder = '']) => names(folder));
}

/** What the drawing lets a project import, by name; undefined when the drawing does not know the project. */
export function drawnImports(project: Project, all: readonly Project[]): string[] | undefined {
  const row = drawnBoundaries().find(({ projects }) => projects.some((name) => matches(name, project.name)));
  if (row === undefined) return undefined;
  return all
    .filter((other) => row.mayImport.some((name) => matches(name, other.name)))
    .map((other) => other.name)
    .sort();
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
