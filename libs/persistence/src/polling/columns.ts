/**
 * Columns of a batch as PostgreSQL reads them fastest. An array of JSON texts would be escaped here and unescaped there,
 * character by character; texts without a line break travel as lines instead.
 */

/** For ids, numbers and booleans: nothing in them needs a quote. */
export function list(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}

/** JSON texts for `string_to_table($n, E'\\n', '')`: JSON.stringify writes no line break. null becomes NULL. */
export function lines(texts: readonly (string | null)[]): string {
  return texts.map((text) => text ?? '').join('\n');
}

/** Free texts; most batches have none, and then nothing is sent: missing rows read as NULL. */
export function rarely(texts: readonly (string | null)[]): readonly (string | null)[] | null {
  return texts.some((text) => text !== null) ? texts : null;
}
