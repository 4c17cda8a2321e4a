import type { Observation, Reading } from '@nachtwacht/domain';

/** The key of the connected system itself. */
export const HOST_KEY = 'host';

export interface SeenPart {
  readonly aspect: string;
  /** Left out: the connected system itself. */
  readonly asset?: string;
  readonly instance?: string;
  readonly reading: Reading;
  /** What is null was not told and is left out: null is not zero. */
  readonly metrics?: Readonly<Record<string, number | null>>;
  /** What of it is null or empty is left out; the rest is joined by ", ". */
  readonly detail?: string | null | readonly (string | null)[];
}

/** One observation of a system or a part of it, without what was not told. */
export function observePart(seen: SeenPart): Observation {
  const { aspect, asset = HOST_KEY, instance = '', reading, metrics = {}, detail = null } = seen;
  const known = Object.entries(metrics).filter((entry): entry is [string, number] => entry[1] !== null);
  const told = (typeof detail === 'string' || detail === null ? [detail] : detail).filter(
    (part) => part !== null && part !== '',
  );
  return {
    asset,
    aspect,
    instance,
    reading,
    ...(known.length === 0 ? {} : { metrics: Object.fromEntries(known) }),
    ...(told.length === 0 ? {} : { detail: told.join(', ') }),
  };
}

/** A share in percent with one decimal, from 0 to 100; null where it can't be told: a whole of nothing, or a part that is null. */
export function percentOfWhole(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || !(whole > 0)) return null;
  const percent = (part / whole) * 100;
  return Number.isFinite(percent) ? Math.round(Math.min(100, Math.max(0, percent)) * 10) / 10 : null;
}
