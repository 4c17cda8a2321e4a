import type { Format } from './sample';
import { malformed } from './scanner';

/** Longer than any number the format's writers make; bounds the work on a hostile one. */
export const NUMBER_LENGTH = 64;

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const INFINITY = /^([+-]?)inf(?:inity)?$/i;

/** A value of the format. `Number()` alone would take an empty text for 0 and `0x10` for 16. */
export function readNumber(text: string): number {
  if (DECIMAL.test(text)) return Number(text);
  const infinity = INFINITY.exec(text);
  if (infinity !== null) return infinity[1] === '-' ? -Infinity : Infinity;
  if (/^[+-]?nan$/i.test(text)) return Number.NaN;
  malformed();
}

/** Milliseconds since the epoch; 0.0.4 writes whole milliseconds, OpenMetrics seconds with a fraction. */
export function readTimestamp(text: string, format: Format): number {
  const value = readNumber(text);
  if (!Number.isFinite(value)) malformed();
  if (format === 'openmetrics') return Math.round(value * 1000);
  if (!/^[+-]?\d+$/.test(text)) malformed();
  return value;
}
