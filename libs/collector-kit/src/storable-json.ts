/** A NUL or half a surrogate pair as JSON.stringify writes it, after an even number of backslashes: not `\\u0000`. */
const UNSTORABLE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/gi;

/**
 * JSON text that PostgreSQL's jsonb takes, of whatever a device answered; what it can't hold becomes U+FFFD.
 * @returns null when it is no JSON or larger than `maxBytes`
 */
export function storableJson(value: unknown, maxBytes: number): string | null {
  const text = stringify(value)?.replace(UNSTORABLE, '$1\ufffd');
  return text === undefined || Buffer.byteLength(text) > maxBytes ? null : text;
}

function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
