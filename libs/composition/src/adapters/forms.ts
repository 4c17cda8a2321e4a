import { formSchema } from '@nachtwacht/collector-kit';
import { issueText } from '@nachtwacht/contracts';
import { remark } from '@nachtwacht/domain';
import { z } from 'zod';

/** What a collector and a channel have in common: a form of settings, and one of credentials where there are any. */
export interface Form {
  readonly settings: z.ZodType;
  readonly credentials: z.ZodType | null;
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fields: Readonly<Record<string, string>> };

const Settings = z.record(z.string(), z.unknown());
const Credentials = z.record(z.string(), z.string());
const Targets = z.object({
  properties: z.record(
    z.string(),
    z.object({ field: z.object({ target: z.boolean().default(false) }).default({ target: false }) }),
  ),
});

export function checkSettings(
  { settings }: Form,
  entered: unknown,
): Checked<Readonly<Record<string, unknown>>> {
  return check('settings', settings, Settings, entered);
}

/** What is not in the form of the kind is left out, so that no secret is kept that nobody asked for. */
export function checkCredentials(
  { credentials }: Form,
  entered: unknown,
): Checked<Readonly<Record<string, string>>> {
  if (!credentials) return { ok: false, fields: { credentials: remark('kind-without-credentials') } };
  return check('credentials', credentials, Credentials, entered);
}

/** False where an empty form will do, or there is none. */
export function needsCredentials({ credentials }: Form): boolean {
  return credentials !== null && !credentials.safeParse({}).success;
}

/** The fields that are marked as part of the target: what credentials are bound to, and cleared with. */
export function targetOf(
  form: Form,
  stored: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    targetFields(form).flatMap((name) => (stored[name] === undefined ? [] : [[name, stored[name]]])),
  );
}

/** Compares the fields of the target, as they were stored and as they become. */
export function targetChanged(
  form: Form,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): boolean {
  return JSON.stringify(targetOf(form, before)) !== JSON.stringify(targetOf(form, after));
}

/** By form: a poll asks for it, and reading a form takes longer than opening an envelope. */
const knownTargets = new WeakMap<Form, readonly string[]>();

function targetFields(form: Form): readonly string[] {
  const known = knownTargets.get(form);
  if (known) return known;
  const { properties } = Targets.parse(formSchema(form.settings));
  const names = Object.entries(properties).flatMap(([name, { field }]) => (field.target ? [name] : []));
  knownTargets.set(form, names);
  return names;
}

function check<T>(part: string, form: z.ZodType, shape: z.ZodType<T>, entered: unknown): Checked<T> {
  const taken = form.safeParse(entered);
  // A secret that was left empty is not given, so only text is kept.
  const parsed = taken.success ? shape.safeParse(withoutUndefined(taken.data)) : taken;
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields = parsed.error.issues.map((issue) => [[part, ...issue.path].join('.'), issueText(issue)]);
  return { ok: false, fields: Object.fromEntries(fields) as Record<string, string> };
}

function withoutUndefined(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined));
}
