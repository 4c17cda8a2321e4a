/** Fewer green nights are looked through at a glance. */
const MIN_GREEN = 5;
const SHARE = 0.05;

/** A green night with the lot that was drawn for it. */
export interface Drawn {
  readonly id: string;
  readonly draw: number;
}

/**
 * The green nights that somebody must open before they are signed along with the others: one in twenty, at least one.
 * Who has drawn what is decided before anybody looks, so that nobody can choose.
 */
export function mustBeOpened(green: readonly Drawn[]): readonly string[] {
  if (green.length < MIN_GREEN) return [];
  const wanted = Math.max(1, Math.ceil(green.length * SHARE));
  return green
    .toSorted((a, b) => a.draw - b.draw || (a.id < b.id ? -1 : 1))
    .slice(0, wanted)
    .map(({ id }) => id);
}
