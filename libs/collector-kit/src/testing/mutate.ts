import fc from 'fast-check';

type Path = readonly (string | number)[];

const nested = (depth: number): unknown => {
  let value: unknown = 'deep';
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};

/** What a device may put where a field should be. */
const NASTY: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => '',
  () => 'NaN',
  () => '-1e999',
  () => Number.NaN,
  () => -1,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => true,
  () => [],
  () => ({}),
  () => [null, [[]], {}],
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{}}}') as unknown,
  () => '__proto__',
  () => '\u0000\u001b[31m<script>alert(1)</script>\ud800',
  () => '2026-13-45T99:99:99Z',
  () => 'x'.repeat(20_000),
  () => nested(5_000),
  () => Array.from({ length: 3_000 }, (_, i) => ({ id: i, name: `n${i}` })),
  () => ({ length: 4294967295 }),
];

interface Mutation {
  readonly at: number;
  readonly how: 'replace' | 'drop' | 'rename' | 'repeat' | 'cut';
  readonly nasty: number;
}

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    at: fc.nat(),
    how: fc.constantFrom('replace', 'drop', 'rename', 'repeat', 'cut'),
    nasty: fc.nat(NASTY.length - 1),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Returns a copy of the answers with each mutation applied to some value within it. */
export function mutate(answers: unknown, list: readonly Mutation[]): unknown {
  const copy: unknown = structuredClone(answers);
  for (const mutation of list) {
    const paths = pathsOf(copy);
    const path = paths[mutation.at % paths.length];
    if (path !== undefined && path.length > 0) apply(copy, path, mutation);
  }
  return copy;
}

function apply(root: unknown, path: Path, mutation: Mutation): void {
  const key = path[path.length - 1] ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((value, step) => get(value, step), root);
  if (!isObject(parent)) return;
  const value = parent[key];
  switch (mutation.how) {
    case 'drop':
      delete parent[key];
      return;
    case 'rename':
      delete parent[key];
      parent[`${key}X`] = value;
      return;
    case 'repeat':
      parent[key] = [value, value];
      return;
    case 'cut':
      parent[key] = typeof value === 'string' ? value.slice(0, value.length / 2) : null;
      return;
    case 'replace':
      parent[key] = NASTY[mutation.nasty]?.();
  }
}

const LIMIT = 2_000;

function pathsOf(root: unknown): readonly Path[] {
  const found: Path[] = [];
  const todo: { value: unknown; path: Path }[] = [{ value: root, path: [] }];
  while (todo.length > 0 && found.length < LIMIT) {
    const next = todo.pop();
    if (next === undefined) break;
    found.push(next.path);
    if (!isObject(next.value) || next.path.length > 50) continue;
    const keys = Array.isArray(next.value) ? next.value.keys() : Object.keys(next.value);
    for (const key of keys) todo.push({ value: next.value[key], path: [...next.path, key] });
  }
  return found;
}

function get(value: unknown, step: string | number): unknown {
  return isObject(value) ? value[step] : undefined;
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
