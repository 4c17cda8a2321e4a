import { expect, it } from 'vitest';
import { arrange, holding } from './arrangement';
import { countNights } from './counts';
import { batch, morning, news, night, SIGNED } from './morning-fixtures';
import { morningRules } from './morning-state';

const NIGHTS = 5_000;
const CHANGES = 40;
/** A frame on screen; the machine of a build may be many times slower than a desk's. */
const FRAME_MS = 16;

it('takes a change among five thousand nights within a frame, and leaves every other row as it is', () => {
  const nights = Array.from({ length: NIGHTS }, (_, index) =>
    night(`job ${index}`, {
      customerId: `c${index % 250}`,
      customerName: `Practice ${index % 250}`,
      status: index % 40 === 0 ? 'failed' : 'success',
    }),
  );
  const rules = morningRules(true);
  let state = rules.build(morning(nights, 0), null);
  const items = arrange(state.nights.values(), {});
  const took: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    const before = state;
    const signed = night(`job ${change}`, { ...nights[change], ...SIGNED, version: 2 });
    const startedAt = performance.now();
    state = rules.apply(state, batch(change, news(signed))).model;
    const next = arrange(state.nights.values(), {});
    holding(items, next);
    countNights(state.nights.values());
    took.push(performance.now() - startedAt);
    const drawnAgain = [...state.nights].filter(([key, row]) => before.nights.get(key) !== row);
    expect(drawnAgain).toHaveLength(1);
  }
  const median = took.toSorted((a, b) => a - b)[CHANGES / 2] ?? Infinity;
  console.info(`one change among ${NIGHTS} nights: ${median.toFixed(1)} ms`);
  expect(median).toBeLessThan(FRAME_MS * 5);
});
