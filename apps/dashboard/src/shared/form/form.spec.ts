import { describe, expect, it } from 'vitest';
import { fieldProblem } from './field-problem';
import { credentialsOf, initialValues, isMoved, settingsOf } from './field-values';
import { readFields } from './read-fields';

const text = (word: string) => ({ nl: word, en: word });
const SCHEMA = {
  type: 'object',
  properties: {
    url: { type: 'string', format: 'uri', maxLength: 30, field: { label: text('Adres'), target: true } },
    port: { type: 'integer', default: 7, minimum: 1, maximum: 99, field: { label: text('Poort') } },
    method: {
      type: 'string',
      enum: ['a', 'b'],
      default: 'a',
      field: { label: text('Methode'), options: { a: text('Eerste') }, advanced: true },
    },
    loose: { type: 'boolean', field: { label: text('Los') } },
    sites: { type: 'string', pattern: '^[a-z]*$', field: { label: text('Sites') } },
    secret: { type: 'string', default: '', field: { label: text('Geheim'), input: 'password' } },
    rules: { type: 'string', default: '[]', field: { label: text('Regels'), input: 'hidden' } },
    strange: { type: 'array' },
    broken: { type: 'string', pattern: '(' },
  },
  required: ['url'],
};
const fields = readFields(SCHEMA);
const byName = new Map(fields.map((field) => [field.name, field]));
const named = (name: string) => {
  const field = byName.get(name);
  if (field === undefined) throw new Error(`no field ${name}`);
  return field;
};

describe('reading the form of a collector', () => {
  it('keeps the order in which the fields were described', () => {
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(SCHEMA.properties));
  });

  it.each([
    ['a URI is an address', 'url', 'url'],
    ['an integer is a number', 'port', 'number'],
    ['an enum is a choice', 'method', 'select'],
    ['a boolean is a switch', 'loose', 'switch'],
    ['what has a page of its own is hidden', 'rules', 'hidden'],
    ['what the meta asks for is a password', 'secret', 'password'],
    ['what is not understood is a line of text', 'strange', 'text'],
  ])('%s', (_rule, name, input) => {
    expect(named(name).input).toBe(input);
  });

  it('takes the words of a choice, and the value itself where there are none', () => {
    expect(named('method').options.map(({ label }) => label.nl)).toEqual(['Eerste', 'b']);
  });

  it('names a field without a label by its name', () => {
    expect(named('strange').label).toEqual(text('strange'));
  });

  it('has no fields without a schema', () => {
    expect(readFields(null)).toEqual([]);
    expect(readFields({})).toEqual([]);
  });
});

describe('an entry that is wrong', () => {
  it.each([
    ['a required field may not be empty', 'url', '', 'required'],
    ['spaces are empty', 'url', '   ', 'required'],
    ['an optional field may be empty', 'sites', '', null],
    ['an address has a scheme', 'url', 'example.nl', 'not-a-url'],
    ['an address may not be too long', 'url', `https://${'a'.repeat(30)}`, 'too-long'],
    ['a good address', 'url', 'https://example.nl', null],
    ['a number below its bound', 'port', 0, 'at-least'],
    ['a number above its bound', 'port', 100, 'at-most'],
    ['a fraction where a whole number belongs', 'port', 1.5, 'whole-number'],
    ['an empty number is left to its default', 'port', '', null],
    ['a text of the wrong shape', 'sites', 'A B', 'notation'],
    ['a pattern has lost its flags, so case is left to the server', 'sites', 'AB', null],
    ['an unreadable pattern is left to the server', 'broken', 'anything', null],
    ['a switch is never wrong', 'loose', true, null],
  ])('%s', (_rule, name, value, expected) => {
    expect(fieldProblem(named(name), value)?.kind ?? null).toBe(expected);
  });
});

describe('values of a form', () => {
  it('opens with what is stored, and with the default where that does not fit', () => {
    const values = initialValues(fields, { url: 'https://a.nl', port: 'seven', loose: true });
    expect(values).toMatchObject({ url: 'https://a.nl', port: 7, method: 'a', loose: true, sites: '' });
  });

  it('leaves an empty number to its default', () => {
    const values = { ...initialValues(fields), url: 'https://a.nl', port: '' };
    expect(settingsOf(fields, values)).not.toHaveProperty('port');
    expect(settingsOf(fields, values)).toMatchObject({ url: 'https://a.nl', method: 'a' });
  });

  it('sends credentials as a whole, or not at all', () => {
    const secrets = [named('secret'), named('sites')];
    expect(credentialsOf(secrets, { secret: '', sites: '' })).toBeNull();
    expect(credentialsOf(secrets, { secret: 'x', sites: '' })).toEqual({ secret: 'x', sites: '' });
  });

  it.each([
    ['another address is a move', { url: 'https://b.nl', port: 7 }, true],
    ['another setting is not', { url: 'https://a.nl', port: 8 }, false],
  ])('%s', (_rule, after, expected) => {
    expect(isMoved(fields, { url: 'https://a.nl', port: 7 }, after)).toBe(expected);
  });
});
