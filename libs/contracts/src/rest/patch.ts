import { z } from 'zod';

type WithoutDefault<T> = T extends z.ZodDefault<infer Inner> ? Inner : T;
type PatchShape<Shape> = {
  [Name in keyof Shape]: z.ZodOptional<Extract<WithoutDefault<Shape[Name]>, z.ZodType>>;
};

/**
 * The same fields, each of which may be left out and then stays as it is. `partial()` alone would fill what was
 * left out with its default, so that editing a name would also reset the language.
 */
export function patchOf<Shape extends z.ZodRawShape>(
  input: z.ZodObject<Shape>,
): z.ZodObject<PatchShape<Shape>> {
  const fields = Object.entries(input.shape).map(([name, type]) => [
    name,
    (type instanceof z.ZodDefault ? (type.unwrap() as z.ZodType) : (type as z.ZodType)).optional(),
  ]);
  return z.object(Object.fromEntries(fields) as PatchShape<Shape>);
}
