import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mustBeOpened } from './sample';

const green = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `n${index}`, draw: (index * 7) % count }));

test.each([
  ['none', 0, 0],
  ['four are seen at a glance', 4, 0],
  ['of five one', 5, 1],
  ['of twenty one', 20, 1],
  ['of twenty-one two', 21, 2],
  ['of a hundred five', 100, 5],
  ['of a hundred and one six', 101, 6],
])('%s', (_rule, count, wanted) => {
  expect(mustBeOpened(green(count))).toHaveLength(wanted);
});

test('the lowest draws, whatever the order', () => {
  const drawn = fc
    .uniqueArray(fc.record({ id: fc.uuid(), draw: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      selector: ({ id }) => id,
      maxLength: 80,
    })
    .chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })));
  fc.assert(
    fc.property(drawn, ([each, shuffled]) => {
      const chosen = mustBeOpened(each);
      expect(mustBeOpened(shuffled)).toEqual(chosen);
      const isChosen = ({ id }: { id: string }) => chosen.includes(id);
      const highest = Math.max(...each.filter(isChosen).map(({ draw }) => draw));
      for (const { draw } of each.filter((one) => !isChosen(one)))
        if (chosen.length > 0) expect(draw).toBeGreaterThanOrEqual(highest);
    }),
  );
});
