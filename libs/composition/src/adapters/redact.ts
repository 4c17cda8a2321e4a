import { formSchema } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** Shorter words stand in too many honest answers. */
const SHORTEST = 6;
const STARS = '***';

const Fields = z.record(
  z.string(),
  z.object({ field: z.object({ input: z.string().optional() }).optional() }),
);
const Values = z.record(z.string(), z.unknown());

/**
 * The secrets in credentials in each form in which a system may say them back: itself, and as it travels in a header of
 * basic authentication.
 * @param form of the credentials; its fields of input `password` are the secrets
 */
export function secretsIn(form: z.ZodType, credentials: unknown): readonly string[] {
  const values = Values.safeParse(credentials).data ?? {};
  const fields = Fields.parse(formSchema(form)['properties'] ?? {});
  const secrets = Object.entries(fields).flatMap(([name, { field }]) => {
    const value = values[name];
    return field?.input === 'password' && typeof value === 'string' && value.length >= SHORTEST
      ? [value]
      : [];
  });
  const all = Object.values(values).filter((value) => typeof value === 'string');
  const basic = all.flatMap((user) =>
    secrets.map((secret) => Buffer.from(`${user}:${secret}`).toString('base64')),
  );
  const escaped = secrets.flatMap((secret) => [
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ]);
  // The longest first: what holds another is gone before the other is looked for.
  return [...new Set([...basic, ...secrets, ...escaped])].toSorted((one, other) => other.length - one.length);
}

/** The same data without the secrets, whatever key or text they stand in. Nothing is copied where none is found. */
export function redacted<T>(data: T, secrets: readonly string[]): T {
  return secrets.length === 0 || !holds(data, secrets) ? data : (without(data, secrets) as T);
}

/** Looked for without a copy of anything: it runs over every answer. */
function holds(value: unknown, secrets: readonly string[]): boolean {
  if (typeof value === 'string') return holdsIn(value, secrets);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) {
    for (const each of value) if (holds(each, secrets)) return true;
    return false;
  }
  const members = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(members))
    if (holdsIn(key, secrets) || holds(members[key], secrets)) return true;
  return false;
}

function holdsIn(text: string, secrets: readonly string[]): boolean {
  for (const secret of secrets) if (text.includes(secret)) return true;
  return false;
}

function without(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return withoutIn(value, secrets);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const cleaned = value.map((each) => without(each, secrets));
    return cleaned.some((each, index) => each !== value[index]) ? cleaned : value;
  }
  const entries = Object.entries(value);
  const cleaned = entries.map(([key, each]) => [withoutIn(key, secrets), without(each, secrets)] as const);
  const same = cleaned.every(
    ([key, each], index) => key === entries[index]?.[0] && each === entries[index][1],
  );
  return same ? value : Object.fromEntries(cleaned);
}

function withoutIn(text: string, secrets: readonly string[]): string {
  let cleaned = text;
  for (const secret of secrets) if (cleaned.includes(secret)) cleaned = cleaned.replaceAll(secret, STARS);
  return cleaned;
}
