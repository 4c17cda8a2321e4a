const LONGEST = 40;
const WITH_UNIT = /^\s*(-?\d+(?:\.\d+)?)\s*(?:%|ms|°?C)?\s*$/;
const SIZE = /^\s*(\d+(?:\.\d+)?)\s*([KMGTP]?)i?B?\s*$/i;
const STEPS = ['', 'K', 'M', 'G', 'T', 'P'];

/** "12.3 ms", "0.0 %", "47.0C" or "12"; null for "~", "N/A" and anything else, because null is not zero. */
export function numberOf(text: string): number | null {
  const digits = text.length > LONGEST ? undefined : WITH_UNIT.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Bytes of "1.8G" as `df -h` writes it, in steps of 1024. */
export function bytesOf(text: string): number | null {
  const match = text.length > LONGEST ? null : SIZE.exec(text);
  if (match === null) return null;
  return Number(match[1]) * 1024 ** STEPS.indexOf((match[2] ?? '').toUpperCase());
}

/** A share in percent with one decimal, from 0 to 100; null when the whole is nothing. */
export function percentOf(part: number, whole: number): number | null {
  if (!(whole > 0)) return null;
  const percent = (part / whole) * 100;
  return Number.isFinite(percent) ? Math.round(Math.min(100, Math.max(0, percent)) * 10) / 10 : null;
}
