import { sibling } from './oids';
import { Walk } from './walk';
import type { WalkMemory } from './walk-memory';

/**
 * The walks that read these subtrees, each once: neighbours in one, unless one of them is known to be empty and the
 * other is not.
 */
export function makeWalks(
  roots: readonly string[],
  maxValues: number,
  { counts, isOdd }: WalkMemory,
): Walk[] {
  const isEmpty = (root: string) => counts.get(root) === 0;
  const runs: [string, ...string[]][] = [];
  for (const root of new Set(roots)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && sibling(last) === root && isEmpty(last) === isEmpty(root))
      run.push(root);
    else runs.push([root]);
  }
  return runs.map((run) => new Walk(run, maxValues, isOdd ? null : expected(run, counts)));
}

function expected(roots: readonly string[], counts: WalkMemory['counts']): number | null {
  let sum = 0;
  for (const root of roots) {
    const count = counts.get(root);
    if (count === undefined) return null;
    sum += count;
  }
  return sum;
}
