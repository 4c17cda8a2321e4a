import fc from 'fast-check';
import { alterJson } from './alter-json';
import { alterSnmpValue, alterSnmpValues, isSnmpValue, isSnmpValues } from './alter-snmp';
import { alterText } from './alter-text';

type Path = readonly (string | number)[];

interface Mutation {
  readonly at: number;
  readonly way: 'alter' | 'drop' | 'rename' | 'repeat' | 'swap';
  readonly how: number;
  readonly pick: number;
}

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    at: fc.nat(),
    way: fc.constantFrom('alter', 'alter', 'alter', 'alter', 'alter', 'drop', 'rename', 'repeat', 'swap'),
    how: fc.nat(),
    pick: fc.nat(),
  }),
  { minLength: 1, maxLength: 4 },
);

/**
 * A copy of what was recorded with each mutation applied to some value within it. What is not touched is shared with
 * the original, so that a hundred thousand of them are quickly made.
 */
export function mutate(recorded: unknown, list: readonly Mutation[]): unknown {
  const paths = pathsOf(recorded);
  let copy = recorded;
  for (const mutation of list) {
    const path = paths[mutation.at % paths.length];
    if (path === undefined) continue;
    const other = paths[mutation.pick % paths.length] ?? path;
    copy = changed(copy, path, (parent, key) => apply(parent, key, mutation, valueAt(recorded, other)));
  }
  return copy;
}

type Parent = Record<string | number, unknown>;

function apply(parent: Parent, key: string | number, { way, how, pick }: Mutation, other: unknown): void {
  const value = parent[key];
  switch (way) {
    case 'drop':
      remove(parent, key);
      return;
    case 'rename':
      remove(parent, key);
      parent[`${String(key)}X`] = value;
      return;
    case 'repeat':
      parent[key] = [value, value];
      return;
    case 'swap':
      parent[key] = other;
      return;
    case 'alter':
      parent[key] = altered(value, how, pick);
  }
}

/** A list in JSON has no holes. */
function remove(parent: Parent, key: string | number): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

function altered(value: unknown, how: number, pick: number): unknown {
  if (isSnmpValue(value)) return alterSnmpValue(value, how, pick);
  if (isSnmpValues(value)) return alterSnmpValues(value, how, pick);
  if (typeof value === 'string' && value.includes('\n') && how % 5 !== 0) return alterText(value, how, pick);
  return alterJson(value, how, pick);
}

/** Copies what lies on the way to a value, and nothing else. A way that an earlier mutation cut leads nowhere. */
function changed(
  value: unknown,
  path: Path,
  change: (parent: Parent, key: string | number) => void,
): unknown {
  const [key, ...rest] = path;
  if (key === undefined || !isObject(value)) return value;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Parent;
  if (rest.length === 0) change(copy, key);
  else if (Object.hasOwn(copy, key)) copy[key] = changed(copy[key], rest, change);
  return copy;
}

const LIMIT = 20_000;
const DEEPEST = 50;
const known = new WeakMap<object, readonly Path[]>();

/** Every place in a recorded answer; a value of an agent counts as one. An agent's whole answer stands for many places, being the way to lose tables and rows. */
function pathsOf(root: unknown): readonly Path[] {
  if (!isObject(root)) return [];
  const found = known.get(root) ?? findPaths(root);
  known.set(root, found);
  return found;
}

function findPaths(root: unknown): readonly Path[] {
  const found: Path[] = [];
  const todo: { value: unknown; path: Path }[] = [{ value: root, path: [] }];
  for (let at = 0; at < todo.length && found.length < LIMIT; at++) {
    const { value, path } = todo[at] ?? { value: root, path: [] };
    if (path.length > 0) found.push(path);
    if (!isObject(value) || isSnmpValue(value) || path.length > DEEPEST) continue;
    const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    if (isSnmpValues(value)) for (let i = 0; i < keys.length / 3; i++) found.push(path);
    for (const key of keys) todo.push({ value: value[key], path: [...path, key] });
  }
  return found;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), root);
}

function isObject(value: unknown): value is Parent {
  return typeof value === 'object' && value !== null;
}
