import type { FieldInput, FieldText, FieldValue, FormField } from './form-field';

type Json = Readonly<Record<string, unknown>>;

/**
 * The fields of a form in the order in which they were described. `schema` is the JSON Schema of a flat object whose
 * properties bear `field` meta; whatever is not understood becomes a line of text rather than being left out.
 */
export function readFields(schema: Json | null): readonly FormField[] {
  if (schema === null) return [];
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.entries(objectOf(schema['properties'])).map(([name, property]) =>
    readField(name, objectOf(property), required.includes(name)),
  );
}

function readField(name: string, property: Json, required: boolean): FormField {
  const meta = objectOf(property['field']);
  const input = inputOf(property, meta);
  const pattern = property['pattern'];
  return {
    name,
    input,
    label: textOf(meta['label']) ?? { nl: name, en: name },
    help: textOf(meta['help']),
    placeholder: typeof meta['placeholder'] === 'string' ? meta['placeholder'] : null,
    target: meta['target'] === true,
    advanced: meta['advanced'] === true,
    required,
    initial: initialOf(property['default'], input),
    options: optionsOf(property, meta),
    min: numberOf(property['minimum']),
    max: numberOf(property['maximum']),
    isInteger: property['type'] === 'integer',
    maxLength: numberOf(property['maxLength']),
    pattern: typeof pattern === 'string' ? patternOf(pattern) : null,
    isUrl: property['format'] === 'uri',
  };
}

function inputOf(property: Json, meta: Json): FieldInput {
  const told = meta['input'];
  if (told === 'password' || told === 'textarea' || told === 'hidden') return told;
  if (Array.isArray(property['enum'])) return 'select';
  if (property['type'] === 'boolean') return 'switch';
  if (property['type'] === 'number' || property['type'] === 'integer') return 'number';
  return property['format'] === 'uri' ? 'url' : 'text';
}

function initialOf(value: unknown, input: FieldInput): FieldValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return input === 'switch' ? false : '';
}

function optionsOf(property: Json, meta: Json): FormField['options'] {
  const words = objectOf(meta['options']);
  const values = Array.isArray(property['enum']) ? property['enum'] : [];
  return values
    .filter((value) => typeof value === 'string')
    .map((value) => ({ value, label: textOf(words[value]) ?? { nl: value, en: value } }));
}

/**
 * JSON Schema has no place for the flags of an expression, so this is read as loosely as they could have meant it:
 * without case. The server's own check decides; an expression that this browser can't read is left to it.
 */
function patternOf(source: string): RegExp | null {
  try {
    return new RegExp(source, 'isu');
  } catch {
    return null;
  }
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function textOf(value: unknown): FieldText | null {
  const { nl, en } = objectOf(value);
  return typeof nl === 'string' && typeof en === 'string' ? { nl, en } : null;
}
