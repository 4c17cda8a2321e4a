import { expect, test } from 'vitest';
import { SHARDS, shardOf } from './shard-of';

const numbers = Array.from({ length: 10_000 }, (_, index) => index);
/** Ids that differ late, as those made one after another do. */
const id = (index: number) => `01890a5d-ac96-774b-bcce-${(index * 7919).toString(16).padStart(12, '0')}`;

test.each<[string, (string | number)[]]>([
  ['ids of checks, one after another', numbers],
  ['ids of checks with gaps', numbers.map((index) => index * 3)],
  ['ids of incidents', numbers.map(id)],
  [
    'squares: few services of many customers',
    numbers.map((index) => `${id(index >> 4)}|service-${index % 16}`),
  ],
])(
  'ten thousand keys are spread so evenly that no shard is twice as large as it should be: %s',
  (_kind, keys) => {
    const sizes = new Array<number>(SHARDS).fill(0);
    for (const key of keys) sizes[shardOf(key)] = (sizes[shardOf(key)] ?? 0) + 1;
    expect(sizes).toHaveLength(SHARDS);
    expect(Math.max(...sizes)).toBeLessThan((2 * keys.length) / SHARDS);
  },
);

test.each([-1, -129, 0.5, 2 ** 40, Number.MAX_SAFE_INTEGER])('every number has a shard: %d', (key) => {
  expect(shardOf(key)).toSatisfy((shard: number) => Number.isInteger(shard) && shard >= 0 && shard < SHARDS);
});
