import type { FieldValue, FormField } from './form-field';

export type FieldProblem =
  | { readonly kind: 'required' | 'not-a-url' | 'whole-number' | 'notation' }
  | { readonly kind: 'at-least' | 'at-most'; readonly limit: number }
  | { readonly kind: 'too-long'; readonly limit: number };

/** What is wrong with an entry as far as the schema tells, null when nothing is. The server has the last word. */
export function fieldProblem(field: FormField, value: FieldValue | undefined): FieldProblem | null {
  if (value === undefined || value === '') return field.required ? { kind: 'required' } : null;
  if (typeof value === 'number') return numberProblem(field, value);
  return typeof value === 'string' ? textProblem(field, value) : null;
}

function numberProblem({ min, max, isInteger }: FormField, value: number): FieldProblem | null {
  if (min !== null && value < min) return { kind: 'at-least', limit: min };
  if (max !== null && value > max) return { kind: 'at-most', limit: max };
  return isInteger && !Number.isInteger(value) ? { kind: 'whole-number' } : null;
}

function textProblem(field: FormField, value: string): FieldProblem | null {
  const text = value.trim();
  if (text === '' && field.required) return { kind: 'required' };
  if (field.maxLength !== null && value.length > field.maxLength)
    return { kind: 'too-long', limit: field.maxLength };
  if (field.isUrl && !/^https?:\/\/\S+$/i.test(text)) return { kind: 'not-a-url' };
  return field.pattern !== null && !field.pattern.test(text) ? { kind: 'notation' } : null;
}
