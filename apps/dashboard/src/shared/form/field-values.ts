import type { FieldValue, FieldValues, FormField } from './form-field';

/** What the form opens with: what is stored where it fits the field, else the field's default. */
export function initialValues(fields: readonly FormField[], stored: Readonly<Record<string, unknown>> = {}) {
  const values: Record<string, FieldValue> = {};
  for (const field of fields) values[field.name] = fitting(field, stored[field.name]);
  return values;
}

function fitting({ initial, input }: FormField, stored: unknown): FieldValue {
  if (input === 'switch') return typeof stored === 'boolean' ? stored : initial;
  if (input === 'number') return typeof stored === 'number' ? stored : initial;
  return typeof stored === 'string' ? stored : initial;
}

/** What is sent: a number that was left empty is left to its default. */
export function settingsOf(fields: readonly FormField[], values: FieldValues): Record<string, FieldValue> {
  const kept = fields.filter(({ name, input }) => input !== 'number' || typeof values[name] === 'number');
  return Object.fromEntries(kept.map(({ name, initial }) => [name, values[name] ?? initial]));
}

/** Credentials to send: all fields when any was filled in, since they are stored as one; null when none was. */
export function credentialsOf(
  fields: readonly FormField[],
  values: FieldValues,
): Record<string, string> | null {
  const entries = fields.map(({ name }) => [name, String(values[name] ?? '')] as const);
  return entries.some(([, value]) => value !== '') ? Object.fromEntries(entries) : null;
}

/** True when a field that is part of the address has another value than what is stored. */
export function isMoved(fields: readonly FormField[], before: FieldValues, after: FieldValues): boolean {
  return fields.some(({ target, name }) => target && before[name] !== after[name]);
}
