import { parseArgs } from 'node:util';
import { z } from 'zod';
import { DAY_LENGTHS } from '../scenario/lab-clock';

const Port = z.coerce.number().int().min(0).max(65_535);

/** Everything the lab can be told, as an argument (`--data`) or in the environment (`LAB_DATA`). */
const Options = z
  .object({
    /** Address of the product; without it the lab only shows its devices. */
    product: z.url({ protocol: /^https?$/ }).optional(),
    email: z.email().optional(),
    password: z.string().min(1).optional(),
    data: z.string().min(1).default('data/lab'),
    /** Of the control page; left out: the one it had before, 4310, or a free one. */
    port: Port.optional(),
    'base-port': Port.optional(),
    'day-minutes': z.coerce
      .number()
      .pipe(z.union(DAY_LENGTHS.map((length) => z.literal(length))))
      .default(30),
    seed: z.coerce.number().int().default(1),
    /** Does the scripted day play after the first start? Later the control page decides. */
    scenario: z.stringbool().default(true),
    /** Where the product keeps its own PostgreSQL, of a demonstration: one practice gets a month behind it. */
    'product-data': z.string().min(1).optional(),
    /** Which month that is; left out: the one that ended last. */
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'should be a month such as 2026-03')
      .optional(),
    /** The product trusts the lab's authority: connect the https website as well. */
    'trusted-authority': z.stringbool().default(false),
  })
  .refine(
    ({ product, email, password }) =>
      product === undefined || (email !== undefined && password !== undefined),
    {
      message: 'with --product, give --email and --password of somebody who may add customers',
    },
  );
export type Options = z.infer<typeof Options>;

/** What one practice lives through; null where nobody said in whose database. */
export function monthAskedFor({
  'product-data': productData,
  month,
}: Options): { readonly productData: string; readonly month: string | null } | null {
  return productData === undefined ? null : { productData, month: month ?? null };
}

const NAMES = Object.keys(Options.shape) as (keyof Options)[];

/** @throws Error that says which option is wrong and what it should be */
export function readOptions(argv: readonly string[], environment: NodeJS.ProcessEnv): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }])),
  });
  const fromEnvironment = NAMES.flatMap((name) => {
    const value = environment[`LAB_${name.toUpperCase().replaceAll('-', '_')}`];
    return value === undefined || value === '' ? [] : [[name, value]];
  });
  const parsed = Options.safeParse({ ...Object.fromEntries(fromEnvironment), ...values });
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  --${path.join('.')}: ${message}`);
  throw new Error(`These options of the lab are wrong:\n${lines.join('\n')}`);
}
