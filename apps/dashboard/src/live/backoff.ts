const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** How long to wait before fetching again. `chance` is 0 to 1: browsers must not all come back in the same second. */
export function backoffMs(failures: number, chance: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
  return ceiling / 2 + (ceiling / 2) * chance;
}
