import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Skeleton, type Outcome } from '../workspace/skeleton';

const PLANTED = 'libs/contracts/src/planted.ts';
const skeleton = new Skeleton();
const LINT_TWO = ['tools/scripts/lint.mjs', 'libs/contracts', 'libs/domain'];
const lintCommand = (): Outcome => skeleton.run('node', ...LINT_TWO);

beforeAll(() => {
  // The bones of a project may hold less than a clean one: only the planted line may decide.
  expect(lintCommand()).toMatchObject({ code: 0 });
});
afterAll(() => {
  skeleton.dispose();
});

describe('npm run lint', () => {
  it('fails on an import across a boundary', () => {
    skeleton.plant(PLANTED, "import '@nachtwacht/persistence';\n");
    const { code, output } = lintCommand();
    skeleton.remove(PLANTED);
    expect(output).toContain('@nx/enforce-module-boundaries');
    expect(code).toBe(1);
  });

  it('fails on two projects that import each other, though each may import the other alone', () => {
    skeleton.plant('libs/features/board/src/planted.ts', "import '@nachtwacht/server-kit';\n");
    skeleton.plant('libs/server-kit/src/planted.ts', "import '@nachtwacht/features-board';\n");
    const { code, output } = skeleton.run('node', 'tools/scripts/lint.mjs', 'libs/features/board');
    skeleton.remove('libs/features/board/src/planted.ts');
    skeleton.remove('libs/server-kit/src/planted.ts');
    expect(output).toContain('Circular dependency');
    expect(code).toBe(1);
  });

  it('fails when the boundary rule finds no project graph and skips itself, although ESLint succeeds', () => {
    skeleton.remove('.nx');
    const { code, output } = skeleton.run('env', 'NX_CACHE_PROJECT_GRAPH=false', 'node', ...LINT_TWO);
    expect(output).toContain('No cached ProjectGraph is available');
    expect(output).not.toContain('problem');
    expect(code).toBe(1);
  });
});
