const nightly = process.env['NACHTWACHT_MUTATIONS'];

/**
 * How often a property is tried. In `npm test` as often as given, the same cases each time; in `npm run nightly`, which
 * sets NACHTWACHT_MUTATIONS to 100,000, new ones.
 *
 * @param share of the nightly number: less than 1 for what takes long
 */
export function randomRuns(usual: number, share = 1): { readonly numRuns: number; readonly seed?: number } {
  if (nightly === undefined) return { numRuns: usual, seed: 1 };
  return { numRuns: Math.max(usual, Math.round((Number(nightly) || 0) * share)) };
}

/** For the test around it, milliseconds. */
export const PATIENCE = nightly === undefined ? 60_000 : 3_600_000;
