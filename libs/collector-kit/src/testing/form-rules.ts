import type { z } from 'zod';
import type { FieldMeta } from '../field';
import { formSchema } from '../form-schema';

interface Property {
  readonly type?: unknown;
  readonly enum?: readonly string[];
  readonly field?: Partial<FieldMeta>;
}

const FLAT = ['string', 'number', 'integer', 'boolean'];

/** What is wrong with a form, one line each; empty when a person can fill it in either language. */
export function formProblems(schema: z.ZodType): readonly string[] {
  const form = formSchema(schema);
  if (form['type'] !== 'object') return ['is not an object'];
  return Object.entries(propertiesOf(form)).flatMap(([name, property]) =>
    fieldProblems(property).map((problem) => `${name}: ${problem}`),
  );
}

export function hasTarget(schema: z.ZodType): boolean {
  return Object.values(propertiesOf(formSchema(schema))).some((property) => property.field?.target === true);
}

function propertiesOf(form: Readonly<Record<string, unknown>>): Readonly<Record<string, Property>> {
  return (form['properties'] ?? {}) as Readonly<Record<string, Property>>;
}

function fieldProblems({ type, enum: words, field }: Property): readonly string[] {
  if (field === undefined) return ['has no field() meta as its outermost call'];
  const missing = words?.filter((word) => !isText(field.options?.[word])) ?? [];
  return [
    ...(FLAT.includes(String(type)) ? [] : [`is not flat (${String(type)})`]),
    ...(isText(field.label) ? [] : ['label is not given in nl and en']),
    ...(field.help === undefined || isText(field.help) ? [] : ['help is not given in nl and en']),
    ...missing.map((word) => `option ${word} has no label in nl and en`),
  ];
}

export function isText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('nl' in value) || !('en' in value)) return false;
  return [value.nl, value.en].every((text) => typeof text === 'string' && text.trim() !== '');
}
