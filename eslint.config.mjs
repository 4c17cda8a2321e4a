import nx from '@nx/eslint-plugin';
import vitest from '@vitest/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { boundariesForProduction, boundariesForTests } from './tools/lint/boundaries.mjs';
import { pureCode, readsOfDevices, restrictedSyntax, throughTheDoor } from './tools/lint/restrictions.mjs';

const SOURCES = ['**/*.{ts,tsx,mjs}'];
const TYPED = ['**/*.{ts,tsx}'];
const SPECS = ['**/*.spec.{ts,tsx}'];
const SPEC_HELPERS = ['{apps,libs}/**/testing/**/*.{ts,tsx}'];
const TEST_CODE = [...SPECS, 'apps/{e2e,lab}/**/*.ts', ...SPEC_HELPERS, 'tools/**/*.ts'];
const TOOL_CONFIGURATION = ['**/*.config.{ts,mts,mjs}', '.dependency-cruiser.mjs'];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/data/**',
      '.nx/**',
      'coverage/**',
      'libs/persistence/src/generated/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: SOURCES,
    plugins: { '@nx': nx },
    languageOptions: { parser: tseslint.parser },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundariesForProduction],
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': ['error', ...restrictedSyntax.everywhere, ...restrictedSyntax.noDefaultExport],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
    },
  },
  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        // The programs of `npm run typecheck`. One per project would each read again what they share, at 4 GB.
        project: [
          'tsconfig.json',
          'apps/{dashboard,e2e}/tsconfig.json',
          'apps/dashboard/vite/tsconfig.json',
          'tools/*/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // Nest modules are classes that carry nothing but a decorator or a static method.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // There are no enums here, and looking for them in the types of packages takes a fifth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Nest declares its options as classes and expects plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A port may carry a type from one adapter to another without looking at it.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A port promises a Promise; an implementation that happens not to wait is still right.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  { files: ['libs/domain/src/**/*.ts'], ignores: [...SPECS, ...SPEC_HELPERS], rules: pureCode },
  {
    files: ['libs/{collector-kit,collectors,notify}/src/**/*.ts'],
    ignores: [...SPECS, ...SPEC_HELPERS],
    rules: throughTheDoor,
  },
  {
    files: ['libs/{collector-kit,collectors}/src/**/*.ts'],
    ignores: [...SPECS, ...SPEC_HELPERS, 'libs/collector-kit/src/read-reply.ts'],
    rules: readsOfDevices,
  },
  {
    files: ['apps/dashboard/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    // Names libraries that the React compiler cannot memoise; the compiler is not in use here.
    rules: {
      'react-hooks/incompatible-library': 'off',
      // Costs as much as all the others together on the types of routes and components.
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  {
    files: TEST_CODE,
    rules: {
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: [...SPECS, ...SPEC_HELPERS],
    ignores: ['libs/testing/**'],
    rules: { '@nx/enforce-module-boundaries': ['error', boundariesForTests] },
  },
  {
    files: SPECS,
    plugins: { vitest },
    rules: {
      'vitest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect*', 'expect.**', '**.expect*', 'fc.assert'] },
      ],
      'vitest/no-focused-tests': 'error',
      'vitest/no-disabled-tests': 'error',
      'vitest/no-identical-title': 'error',
      'vitest/no-standalone-expect': 'off',
      'vitest/valid-expect': ['error', { maxArgs: 2 }],
    },
  },
  {
    // Plain scripts are no packages: they find each other by path.
    files: ['tools/{bench,scripts}/**/*.mjs'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { ...boundariesForProduction, allow: ['../scripts/**', '../bench/**'] },
      ],
    },
  },
  {
    files: TOOL_CONFIGURATION,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { project: null } },
    rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax.everywhere] },
  },
);
