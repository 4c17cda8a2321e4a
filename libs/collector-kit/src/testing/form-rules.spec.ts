import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { field } from '../field';
import { formProblems, hasTarget } from './form-rules';
import { sampleForm } from './sample-collector';

const label = { nl: 'Naam', en: 'Name' };

describe('a form that a person can fill in', () => {
  const rules: readonly [string, z.ZodType, readonly string[]][] = [
    ['is flat and labelled in both languages', sampleForm, []],
    ['is an object', z.string(), ['is not an object']],
    [
      'has meta on every field',
      z.object({ a: z.string() }),
      ['a: has no field() meta as its outermost call'],
    ],
    [
      'has a label in both languages',
      z.object({ a: field(z.string(), { label: { nl: 'Naam', en: ' ' } }) }),
      ['a: label is not given in nl and en'],
    ],
    [
      'has help in both languages or none',
      z.object({ a: field(z.string(), { label, help: { nl: '', en: 'x' } }) }),
      ['a: help is not given in nl and en'],
    ],
    [
      'names every option',
      z.object({ a: field(z.enum(['x', 'y']), { label, options: { x: label } }) }),
      ['a: option y has no label in nl and en'],
    ],
    ['has no objects within', z.object({ a: field(z.object({}), { label }) }), ['a: is not flat (object)']],
  ];
  it.each(rules)('%s', (_, schema, problems) => {
    expect(formProblems(schema)).toEqual(problems);
  });

  it('says which field is the address', () => {
    expect(hasTarget(sampleForm)).toBe(true);
    expect(hasTarget(z.object({ a: field(z.string(), { label }) }))).toBe(false);
  });
});
