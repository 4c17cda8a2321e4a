import { z } from 'zod';

/** A JSON Schema (draft 2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The form of a collector's settings or credentials for the dashboard: the JSON Schema of what a person enters
 * (defaults are optional), with the `field` meta on each property, in the order in which they were written.
 */
export function formSchema(schema: z.ZodType): JsonSchema {
  return { ...z.toJSONSchema(schema, { io: 'input' }) };
}
