import type { z } from 'zod';
import type { Text } from './collector';

/** What a form needs to know of a field besides its type; it travels in the JSON Schema that the dashboard draws. */
export interface FieldMeta {
  readonly label: Text;
  readonly help?: Text;
  readonly placeholder?: string;
  /** Part of the address: changing it clears the sealed credentials. */
  readonly target?: true;
  /** `hidden`: not for a form but for a page of its own, which keeps it. */
  readonly input?: 'text' | 'url' | 'number' | 'switch' | 'select' | 'password' | 'textarea' | 'hidden';
  readonly options?: Readonly<Record<string, Text>>;
  readonly advanced?: true;
}

/** Adds form meta to a zod field: `field(z.url(), { label: { nl: 'Adres', en: 'Address' }, target: true })`. */
export function field<T extends z.ZodType>(schema: T, meta: FieldMeta): T {
  return schema.meta({ field: meta });
}
