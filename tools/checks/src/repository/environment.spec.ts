import { describe, expect, it } from 'vitest';
import { read, sourceFiles } from '../workspace/workspace';

/** Set by the machine, not by whoever runs the program. */
const OF_THE_MACHINE = new Set(['PATH', 'HOME', 'TMPDIR']);
/** Read by the images that the compose files name beside ours. */
const OF_OTHER_IMAGES = /^(POSTGRES|REDIS|PG|CADDY|NODE|NPM|DEBIAN)_|^(TZ|LANG)$/;
const SCHEMA = 'libs/server-kit/src/runtime/environment.ts';

const programs = sourceFiles().filter(
  (file) => /^(apps|libs|tools\/scripts|prisma)\/.*\.(ts|tsx|mjs)$/.test(file) && !/\.spec\.tsx?$/.test(file),
);
const documented = new Set(
  [...read('docs/operations.md').matchAll(/^\| `([A-Z][A-Z0-9_]+)`/gm)].map(([, name]) => name!),
);

function variablesReadBy(file: string): string[] {
  const text = read(file);
  const direct = [...text.matchAll(/\benv(?:ironment)?\??\.?(?:\.|\[')([A-Z][A-Z0-9_]+)\b/g)];
  const declared = file === SCHEMA ? [...text.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)] : [];
  return [...direct, ...declared].map(([, name]) => name!).filter((name) => !OF_THE_MACHINE.has(name));
}

const variables = new Set(programs.flatMap(variablesReadBy));

describe('settings in the environment', () => {
  it('are found at all', () => {
    expect(variables).toContain('PORT');
  });

  it('are all explained in docs/operations.md', () => {
    expect([...variables].filter((name) => !documented.has(name))).toEqual([]);
  });

  it('are explained there only when a program reads them', () => {
    expect([...documented].filter((name) => !variables.has(name))).toEqual([]);
  });

  it('are named in container files only when a program reads them', () => {
    const named = sourceFiles('docker/**').flatMap((file) =>
      [...read(file).matchAll(/(?:^\s*(?:- )?|^(?:ENV|ARG) |\$\{)([A-Z][A-Z0-9_]+)(?=[:=}?-])/gm)].map(
        ([, name]) => `${name!} in ${file}`,
      ),
    );
    const unknown = named.filter((entry) => {
      const [name = ''] = entry.split(' ');
      return !variables.has(name) && !OF_OTHER_IMAGES.test(name);
    });
    expect(unknown).toEqual([]);
  });
});
