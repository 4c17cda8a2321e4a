import fc from 'fast-check';
import type { AvailabilityInput, CountedAs, PromisedPart } from '../availability';
import { COUNTED_AS } from '../availability';
import type { ServiceState } from '../service-history';
import { SERVICE_STATES } from '../service-history';

const MINUTE = 60_000;

// The same answer by another way: one minute after the other, asking of each what it is. It knows nothing of lists of
// periods. Right for what begins and ends on whole minutes.

/** Milliseconds of each kind, of the whole and of each day. */
export function walkMinutes(input: AvailabilityInput): {
  readonly sums: Record<CountedAs, number>;
  readonly days: Record<CountedAs, number>[];
} {
  const zero = () => Object.fromEntries(COUNTED_AS.map((as) => [as, 0])) as Record<CountedAs, number>;
  const sums = zero();
  const days = input.days.map(zero);
  let usedMinutes = 0;
  for (let at = input.period.from; at < input.period.to; at += MINUTE) {
    const holds = ({ from, to }: { readonly from: number; readonly to: number }) => from <= at && at < to;
    const part = input.parts.find(holds);
    if (part?.window.some(holds) !== true) continue;
    const as = countAs(input, part, at, holds, usedMinutes);
    if (as === 'maintenance') usedMinutes += 1;
    sums[as] += MINUTE;
    const day = days[input.days.findIndex(holds)];
    if (day !== undefined) day[as] += MINUTE;
  }
  return { sums, days };
}

function countAs(
  { asOf, history, works, exclusions }: AvailabilityInput,
  { rule, target }: PromisedPart,
  at: number,
  holds: (period: { readonly from: number; readonly to: number }) => boolean,
  usedMinutes: number,
): CountedAs {
  const state: ServiceState = history.find(holds)?.state ?? 'unknown';
  if (at < asOf && state === 'unmonitored') return 'unmonitored';
  const isTimely = works.some(
    (work) =>
      holds(work) &&
      (work.cancelledAt === null || at < work.cancelledAt) &&
      work.announcedAt + rule.announcedHoursBefore * 60 * MINUTE <= work.from,
  );
  if (isTimely && usedMinutes < rule.maxMinutesPerMonth) return 'maintenance';
  if (exclusions.some((exclusion) => exclusion.state === 'agreed' && holds(exclusion))) return 'excluded';
  if (at >= asOf) return 'ahead';
  if (state === 'degraded') return target.degraded;
  return state;
}

const START = Date.UTC(2027, 2, 27);
/** Minutes of a made-up period: short, so that edges meet each other often. */
const LENGTH = 720;

const minute = fc.integer({ min: -60, max: LENGTH + 60 }).map((count) => START + count * MINUTE);
const inPeriod = fc.integer({ min: 0, max: LENGTH }).map((count) => START + count * MINUTE);
const stretch = fc.tuple(minute, fc.integer({ min: 1, max: 200 })).map(([from, minutes]) => ({
  from,
  to: from + minutes * MINUTE,
}));

/** Moments in order, cut into stretches of which each may be left out. */
const pieces = <T>(content: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(inPeriod, fc.option(content, { freq: 4 })), { maxLength: 14 })
    .map((edges) => edges.sort((a, b) => a[0] - b[0]))
    .map((edges) =>
      edges.flatMap(([from, value], index) => {
        const to = edges[index + 1]?.[0] ?? START + LENGTH * MINUTE;
        return value === null || from >= to ? [] : [{ from, to, value }];
      }),
    );

const period = { from: START, to: START + LENGTH * MINUTE };

/** Two versions of an agreement, some days, anything that may happen in them. */
export const anyHistory: fc.Arbitrary<AvailabilityInput> = fc
  .record({
    asOf: fc.oneof(fc.constant(period.to), minute),
    split: inPeriod,
    rules: fc.array(
      fc.record({
        window: pieces(fc.constant(true)),
        announcedHoursBefore: fc.integer({ min: 0, max: 3 }),
        maxMinutesPerMonth: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })),
        degraded: fc.constantFrom('up' as const, 'down' as const),
        per100000: fc.integer({ min: 0, max: 100_000 }),
      }),
      { minLength: 2, maxLength: 2 },
    ),
    history: pieces(fc.constantFrom(...SERVICE_STATES)),
    works: fc.array(
      fc.record({
        span: stretch,
        announcedBefore: fc.integer({ min: -100, max: 300 }),
        cancelledAfter: fc.option(fc.integer({ min: -20, max: 200 }), { freq: 2 }),
      }),
      { maxLength: 4 },
    ),
    exclusions: fc.array(
      fc.tuple(stretch, fc.constantFrom('proposed' as const, 'agreed' as const, 'rejected' as const)),
      { maxLength: 3 },
    ),
    dayEdges: fc.array(inPeriod, { maxLength: 3 }),
  })
  .map(({ asOf, split, rules, history, works, exclusions, dayEdges }) => {
    const edges = [...new Set([period.from, ...dayEdges, period.to])].sort((a, b) => a - b);
    return {
      period,
      asOf,
      parts: rules.flatMap(({ window, degraded, per100000, ...rule }, index) => {
        const [from, to] = index === 0 ? [period.from, split] : [split, period.to];
        if (from >= to) return [];
        const own = window
          .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
          .filter((span) => span.from < span.to);
        const target = { service: 'line', per100000, group: 'all-of' as const, degraded };
        return [{ version: index + 1, from, to, rule, target, window: own }];
      }),
      days: edges.slice(1).map((to, index) => ({ date: `day ${index}`, from: edges[index] ?? to, to })),
      history: history.map(({ from, to, value }) => ({ from, to, state: value })),
      works: works.map(({ span, announcedBefore, cancelledAfter }, index) => ({
        ...span,
        id: String(index),
        reason: 'work',
        announcedAt: span.from - announcedBefore * MINUTE,
        cancelledAt: cancelledAfter === null ? null : span.from + cancelledAfter * MINUTE,
      })),
      exclusions: exclusions.map(([span, state], index) => ({
        ...span,
        id: String(index),
        type: 'third-party' as const,
        state,
      })),
    };
  });
