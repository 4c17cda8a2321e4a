import type { AuditEntry } from '@nachtwacht/contracts';

export interface Difference {
  readonly column: string;
  /** null: there was nothing, or is nothing any more. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What an act changed, column by column; values that are objects by each of their own fields. */
export function differences({ before, after }: Pick<AuditEntry, 'before' | 'after'>): Difference[] {
  const [old, now] = [flat(before), flat(after)];
  const columns = [...new Set([...old.keys(), ...now.keys()])].toSorted();
  return columns
    .map((column) => ({ column, before: old.get(column) ?? null, after: now.get(column) ?? null }))
    .filter(({ column }) => !KEYS.has(column))
    .filter((each) => each.before !== each.after || each.after === SECRET);
}

/** What stands in the place of a secret: that it changed shows, not what it is. */
export const SECRET = '***';
const DEEPEST = 4;
/** What only programs know a thing by; the row names it. */
const KEYS: ReadonlySet<string> = new Set(['id', 'customer_id', 'customerId', 'connection_id', 'channel_id']);

function flat(value: unknown, path = '', depth = 0): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value === 'object' && !Array.isArray(value) && depth < DEEPEST)
    return new Map(
      Object.entries(value).flatMap(([key, inner]) => [
        ...flat(inner, path === '' ? key : `${path}.${key}`, depth + 1),
      ]),
    );
  return new Map([[path, textOf(value)]]);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return JSON.stringify(value);
}
