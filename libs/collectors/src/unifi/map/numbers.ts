const NUMBER = /^\s*-?\d{1,20}(?:\.\d{1,20})?\s*$/;

/** A number, or the text of one ("3.1"); null when it is absent or something else, because null is not zero. */
export function numberOf(value: number | string | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return value !== undefined && NUMBER.test(value) ? Number(value) : null;
}

/** The same, without what can't be: less than none. */
export function countOf(value: number | string | undefined): number | null {
  const number = numberOf(value);
  return number === null || number < 0 ? null : number;
}
