import { configDefaults, defineConfig } from 'vitest/config';

const EVERY_SPEC = '{apps,libs,prisma}/**/*.spec.{ts,tsx}';
const MEDIUM = '{apps,libs,prisma}/**/*.medium.spec.ts';
const BROWSER = '{apps,libs}/**/*.e2e.spec.ts';
// Journeys that start programs of their own, and end some of them the hard way.
const ALONE = '{apps,libs}/**/*.alone.e2e.spec.ts';
// Where other programs take part, a busy build server may be late once. `npm test` names every test that needed this.
const AGAIN = { retry: process.env['CI'] === 'true' ? 1 : 0 };
const CHECKS = 'tools/**/*.spec.ts';
// Specs whose program is not on this machine; `npm test` says which and why.
const withheld = (process.env['WITHHELD_SPECS'] ?? '').split(',').filter((spec) => spec !== '');
const exclude = [...configDefaults.exclude, '**/dist/**', '**/data/**', ...withheld];

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [EVERY_SPEC],
          exclude: [...exclude, MEDIUM, BROWSER],
          // `npm run nightly` measures what hostile answers leave behind.
          execArgv: process.env['NACHTWACHT_MUTATIONS'] === undefined ? [] : ['--expose-gc'],
        },
      },
      {
        // On a real PostgreSQL, Redis or other program, each spec on its own.
        extends: true,
        test: {
          name: 'medium',
          include: [MEDIUM],
          exclude,
          globalSetup: 'libs/testing/src/global-postgres.ts',
          // Alone on the machine, and mostly waiting: by itself Vitest leaves one core to others.
          maxWorkers: 2,
          testTimeout: 60_000,
          ...AGAIN,
          hookTimeout: 120_000,
        },
      },
      {
        // One browser at a time: journeys measure what a person would wait for.
        extends: true,
        test: {
          name: 'e2e',
          include: [BROWSER],
          exclude: [...exclude, ALONE],
          globalSetup: 'apps/e2e/src/testing/shared-world.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          ...AGAIN,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e-alone',
          include: [ALONE],
          exclude,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          ...AGAIN,
        },
      },
      {
        extends: true,
        test: { name: 'checks', include: [CHECKS], exclude, testTimeout: 120_000, hookTimeout: 180_000 },
      },
    ],
  },
});
