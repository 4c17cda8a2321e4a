import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PersistentMap } from './persistent-map';

type Step = readonly ['with' | 'without', number | string, number];

const key = fc.oneof(fc.integer({ min: -300, max: 300 }), fc.string({ maxLength: 2 }));
const steps = fc.array(fc.tuple(fc.constantFrom('with' as const, 'without' as const), key, fc.nat()), {
  maxLength: 200,
});

function play(start: PersistentMap<number | string, number>, list: readonly Step[]) {
  return list.reduce((map, [step, k, v]) => (step === 'with' ? map.with(k, v) : map.without(k)), start);
}

test('it holds what an ordinary map would hold after the same steps', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const plain = new Map<number | string, number>();
      for (const [step, k, v] of list)
        if (step === 'with') plain.set(k, v);
        else plain.delete(k);
      const map = play(PersistentMap.from<number | string, number>([]), list);
      expect(new Map(map)).toEqual(plain);
      expect(new Set(map.keys())).toEqual(new Set(plain.keys()));
      expect([...map.values()].sort()).toEqual([...plain.values()].sort());
      expect(map.size).toBe(plain.size);
      for (const [, k] of list) {
        expect(map.has(k)).toBe(plain.has(k));
        expect(map.get(k)).toBe(plain.get(k));
      }
    }),
  );
});

test('a step changes nothing of the map it started from', () => {
  fc.assert(
    fc.property(steps, steps, (before, after) => {
      const map = play(PersistentMap.from<number | string, number>([]), before);
      const entries = [...map];
      play(map, after);
      expect([...map]).toEqual(entries);
    }),
  );
});

test('made from entries, the last of a key counts', () => {
  const map = PersistentMap.from([
    ['a', 1],
    ['b', 2],
    ['a', 3],
  ]);
  expect(new Map(map)).toEqual(new Map(Object.entries({ a: 3, b: 2 })));
  expect(map.size).toBe(2);
});

test('taking out what is not in it gives the map itself', () => {
  const map = PersistentMap.from<number, string>([[1, 'a']]);
  expect(map.without(2)).toBe(map);
  expect(map.without(129)).toBe(map);
});
