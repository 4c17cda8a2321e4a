import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Skeleton } from '../workspace/skeleton';
import { drawGraph, lint, type Refusal } from './lint';

const DOMAIN = 'libs/domain/src';
const QUEUE = 'libs/queue/src';
const COLLECTORS = 'libs/collectors/src';

type Row = readonly [rule: string, name: string, folder: string, code: string];

/** Each line is planted as a file of its own and must be refused by that rule of ESLint, and by no mistake of the text. */
const REFUSED: readonly Row[] = [
  ['the domain reads no clock', 'no-restricted-properties', DOMAIN, 'export const at = Date.now();'],
  ['not by making a date', 'no-restricted-syntax', DOMAIN, 'export const at = new Date();'],
  ['not as a text', 'no-restricted-syntax', DOMAIN, 'export const at = Date();'],
  ['not by measuring', 'no-restricted-globals', DOMAIN, 'export const at = performance.now();'],
  ['the domain does not wait', 'no-restricted-globals', DOMAIN, 'setTimeout(() => undefined, 1);'],
  ['the domain throws no dice', 'no-restricted-properties', DOMAIN, 'export const chance = Math.random();'],
  ['nor better dice', 'no-restricted-globals', DOMAIN, 'export const id = crypto.randomUUID();'],
  [
    'the domain asks nobody',
    'no-restricted-globals',
    DOMAIN,
    "export const answer = fetch('https://example.nl');",
  ],
  ['the domain reads no settings', 'no-restricted-globals', DOMAIN, 'export const settings = process.env;'],
  [
    'a collector asks through the door',
    'no-restricted-globals',
    COLLECTORS,
    "export const answer = fetch('https://example.nl');",
  ],
  [
    'so does a channel',
    'no-restricted-globals',
    'libs/notify/src',
    "export const socket = new WebSocket('wss://example.nl');",
  ],
  ['a thing has one name', 'no-restricted-syntax', QUEUE, 'export default 1;'],
  ['words, not numbers', 'no-restricted-syntax', QUEUE, 'export enum Light { On, Off }'],
  ['no cast through unknown', 'no-restricted-syntax', QUEUE, "export const n = 'x' as unknown as number;"],
  ['no any', '@typescript-eslint/no-explicit-any', QUEUE, 'export const thing: any = 1;'],
  ['no silenced compiler', '@typescript-eslint/ban-ts-comment', QUEUE, '// @ts-ignore\nexport const n = 1;'],
  ['no forgotten promise', '@typescript-eslint/no-floating-promises', QUEUE, 'Promise.resolve(1);'],
  [
    'no case forgotten',
    '@typescript-eslint/switch-exhaustiveness-check',
    QUEUE,
    "export function say(light: 'on' | 'off') {\n  switch (light) {\n    case 'on':\n      return 1;\n  }\n  return 0;\n}",
  ],
  ['no file beyond 400 lines', 'max-lines', QUEUE, `export const lines = [\n${'  1,\n'.repeat(400)}];`],
  ['no loose comparison', 'eqeqeq', QUEUE, 'export const same = (a: unknown, b: unknown) => a == b;'],
  ['no text is run as a program', 'no-eval', QUEUE, "eval('1');"],
  [
    'nor made a function',
    '@typescript-eslint/no-implied-eval',
    QUEUE,
    "export const one: unknown = new Function('return 1');",
  ],
  ['no silenced rule in vain', 'null', QUEUE, '// eslint-disable-next-line eqeqeq\nexport const n = 1;'],
];

const REFUSED_IN_SPECS: readonly Row[] = [
  ['no test left out', 'vitest/no-disabled-tests', QUEUE, "it.skip('x', () => { expect(1).toBe(1); });"],
  ['no test run alone', 'vitest/no-focused-tests', QUEUE, "it.only('x', () => { expect(1).toBe(1); });"],
  ['no test that cannot fail', 'vitest/expect-expect', QUEUE, "it('x', () => { Math.abs(1); });"],
];

const ACCEPTED: readonly (readonly [rule: string, folder: string, code: string])[] = [
  ['the domain may read a time it was given', DOMAIN, 'export const at = (time: number) => new Date(time);'],
  ['a collector may read a clock', COLLECTORS, 'export const at = Date.now();'],
  ['elsewhere a clock may be read', QUEUE, 'export const at = Date.now();'],
  ['null and undefined may be one', QUEUE, 'export const none = (a: unknown) => a == null;'],
];

const skeleton = new Skeleton();
let refusals: Map<string, Refusal[]>;
const fileOf = (kind: string, folder: string, index: number, end: string) =>
  `${folder}/${kind}-${String(index)}${end}`;

beforeAll(() => {
  drawGraph(skeleton);
  REFUSED.forEach(([, , folder, code], index) => {
    skeleton.plant(fileOf('refused', folder, index, '.ts'), `${code}\n`);
  });
  REFUSED_IN_SPECS.forEach(([, , folder, code], index) => {
    const imports = "import { expect, it } from 'vitest';\nexport const used = expect;\n";
    skeleton.plant(fileOf('refused', folder, index, '.spec.ts'), `${imports}${code}\n`);
  });
  ACCEPTED.forEach(([, folder, code], index) => {
    skeleton.plant(fileOf('accepted', folder, index, '.ts'), `${code}\n`);
  });
  refusals = lint(skeleton);
});
afterAll(() => {
  skeleton.dispose();
});

const rulesFor = (file: string) => refusals.get(file)?.map(({ rule }) => String(rule));

describe('what the language allows and this code base does not', () => {
  it.each(REFUSED.map((row, index) => [...row, index] as const))(
    '%s: %s',
    (_rule, name, folder, _code, index) => {
      expect(new Set(rulesFor(fileOf('refused', folder, index, '.ts')))).toEqual(new Set([name]));
    },
  );

  it.each(REFUSED_IN_SPECS.map((row, index) => [...row, index] as const))(
    '%s: %s',
    (_rule, name, folder, _code, index) => {
      expect(rulesFor(fileOf('refused', folder, index, '.spec.ts'))).toEqual([name]);
    },
  );

  it.each(ACCEPTED.map((row, index) => [...row, index] as const))('%s', (_rule, folder, _code, index) => {
    expect(rulesFor(fileOf('accepted', folder, index, '.ts'))).toEqual([]);
  });
});
