import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { field } from './field';
import { formSchema } from './form-schema';

const label = { nl: 'Adres', en: 'Address' };

describe('the form of a collector', () => {
  it('is a JSON Schema of what a person enters, with the meta of each field', () => {
    const schema = z.object({
      url: field(z.url(), { label, target: true, input: 'url' }),
      method: field(z.enum(['GET', 'HEAD']).default('GET'), {
        label,
        options: { GET: label, HEAD: label },
      }),
      count: field(z.number().int().min(1).max(20).default(5), { label, advanced: true }),
      note: field(
        z
          .string()
          .refine((text) => text !== 'x')
          .optional(),
        { label },
      ),
    });
    expect(JSON.parse(JSON.stringify(formSchema(schema)))).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      required: ['url'],
      properties: {
        url: { type: 'string', format: 'uri', field: { label, target: true, input: 'url' } },
        method: {
          type: 'string',
          enum: ['GET', 'HEAD'],
          default: 'GET',
          field: { label, options: { GET: label, HEAD: label } },
        },
        count: { type: 'integer', minimum: 1, maximum: 20, default: 5, field: { label, advanced: true } },
        note: { type: 'string', field: { label } },
      },
    });
  });

  it('keeps the order in which the fields were written', () => {
    const names = ['zebra', 'apple', 'mango'];
    const shape = Object.fromEntries(names.map((name) => [name, field(z.string(), { label })]));
    expect(Object.keys(formSchema(z.object(shape))['properties'] as object)).toEqual(names);
  });

  it('describes what is entered where a field is transformed afterwards', () => {
    const schema = z.object({
      name: field(
        z.string().transform((text) => text.length),
        { label },
      ),
    });
    expect(formSchema(schema)['properties']).toEqual({ name: { type: 'string', field: { label } } });
  });
});
