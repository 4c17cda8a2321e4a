/** Reads fields of a reply that may be anything: only own properties, and only of the type that is asked for. */
export type Json = Readonly<Record<string, unknown>>;

export function objectOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

/** The value at a path of names, undefined where it is not there. */
export function valueAt(value: unknown, ...names: readonly string[]): unknown {
  let found: unknown = value;
  for (const name of names) {
    const object = objectOf(found);
    if (object === null || !Object.hasOwn(object, name)) return undefined;
    found = object[name];
  }
  return found;
}

const LONGEST_TEXT = 300;

/** Trimmed and at most 300 characters; '' where there is no text. */
export function textAt(value: unknown, ...names: readonly string[]): string {
  const found = valueAt(value, ...names);
  if (typeof found === 'number') return Number.isFinite(found) ? String(found) : '';
  return typeof found === 'string' ? found.slice(0, LONGEST_TEXT).trim() : '';
}

/** A finite number, also where it is written as a text; null is not zero. */
export function numberAt(value: unknown, ...names: readonly string[]): number | null {
  const found = valueAt(value, ...names);
  if (typeof found === 'string' && /^-?\d{1,15}(?:\.\d{1,10})?$/.test(found.trim())) return Number(found);
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
}

const LONGEST_LIST = 500;

export function listAt(value: unknown, ...names: readonly string[]): readonly unknown[] {
  const found = valueAt(value, ...names);
  // A list with holes would hand on nothing where a part is looked for.
  return Array.isArray(found) ? Array.from<unknown>(found.slice(0, LONGEST_LIST)) : [];
}
