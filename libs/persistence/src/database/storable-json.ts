/** NUL and lone halves of a surrogate pair: JSON can hold them, jsonb refuses them, and with them the whole batch. */
const REFUSED = /\\u(?:0000|d[89a-f][0-9a-f]{2})/gi;

/** JSON text for a jsonb column, whatever a device put into its strings. */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes('\\u') ? text.replace(REFUSED, '\\ufffd') : text;
}
