import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { aliases, projects, readJson, root, sourceFiles } from './workspace';

const CONFIGURATION = [
  '.dependency-cruiser.mjs',
  '.gitignore',
  'eslint.config.mjs',
  'nx.json',
  'package-lock.json',
  'package.json',
  'tools/lint',
  'tools/scripts',
  'tsconfig.base.json',
  'tsconfig.json',
];

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/**
 * The bones of this repository in a folder of its own: the real configuration and every project, each with nothing but
 * an empty entry. Violations can be planted there without disturbing anybody, and what is refused is refused by the
 * rules alone, not by an accident of the code that happens to be there.
 */
export class Skeleton {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'nachtwacht-skeleton-')));

  constructor() {
    for (const path of CONFIGURATION) cpSync(join(root, path), join(this.folder, path), { recursive: true });
    for (const { folder } of projects()) {
      cpSync(join(root, folder, 'project.json'), join(this.folder, folder, 'project.json'));
      this.plant(`${folder}/src/nothing.ts`, 'export const nothing = null;\n');
    }
    for (const file of sourceFiles('{apps,libs,tools}/**/tsconfig.json')) {
      // Whatever a project leaves to others, here every planted file of it is looked at.
      this.plant(file, JSON.stringify({ ...(readJson(file) as object), include: ['.'] }));
    }
    // TypeScript refuses a program without a file.
    this.plant('apps/dashboard/vite/nothing.ts', 'export const nothing = null;\n');
    for (const file of Object.values(aliases())) this.plant(file, 'export const nothing = null;\n');
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
  }

  plant(file: string, content: string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  /** Runs one of the project's tools in the skeleton and returns what it wrote to its standard output. */
  run(program: string, ...args: string[]): Outcome {
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      cwd: this.folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: {
        ...process.env,
        PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
        NX_DAEMON: 'false',
        NX_TUI: 'false',
        NX_WORKSPACE_ROOT_PATH: this.folder,
        NO_COLOR: '1',
      },
    });
    if (error) throw error;
    return { code: status ?? 1, output: stdout === '' ? stderr : stdout };
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
