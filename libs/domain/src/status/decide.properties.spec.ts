import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, decideStale, initialState, type CheckState, type Decision, type Transition } from './decide';
import { durations, firstFlaw } from './intervals';
import type { Verdict } from './status';

interface Event {
  readonly at: number;
  /** null: somebody looked at the clock and found too much silence. */
  readonly verdict: Verdict | null;
  readonly inMaintenance: boolean;
  readonly attempts: number;
}

const aVerdict: fc.Arbitrary<Verdict> = fc
  .constantFrom<Verdict['status']>('ok', 'warning', 'critical', 'unknown')
  .map((status) => ({ status, reason: { code: 'state', params: { value: status } } }));

const anEvent = (at: fc.Arbitrary<number>): fc.Arbitrary<Event> =>
  fc.record({
    at,
    verdict: fc.option(aVerdict, { freq: 6 }),
    inMaintenance: fc.boolean().chain((likely) => (likely ? fc.boolean() : fc.constant(false))),
    attempts: fc.integer({ min: 1, max: 4 }),
  });

/** Any order, repeats and moments before the creation among them. */
const anyEvents = fc.array(anEvent(fc.integer({ min: -50, max: 400 }).map((minutes) => minutes * 60_000)), {
  maxLength: 60,
});

function apply(state: CheckState, { at, verdict, inMaintenance, attempts }: Event): Decision {
  if (verdict === null) return decideStale(state, { code: 'stale' }, at, inMaintenance);
  return decide(state, verdict, { at, confirmation: { attempts, retrySeconds: 20 }, inMaintenance });
}

function replay(events: readonly Event[], store = (state: CheckState) => state) {
  const transitions: Transition[] = [];
  let state = initialState(0);
  for (const event of events) {
    const { state: next, transition } = apply(state, event);
    state = store(next);
    if (transition) transitions.push(transition);
  }
  return { state, transitions };
}

test('transitions form a chain, each to another status, and the state is where it ends', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const { state, transitions } = replay(events);
      const first: Pick<Transition, 'to' | 'at'> = { to: 'unknown', at: 0 };
      for (const [index, transition] of transitions.entries()) {
        const previous = transitions[index - 1] ?? first;
        expect(transition.from).toBe(previous.to);
        expect(transition.to).not.toBe(transition.from);
        if (index > 0) expect(transition.at).toBeGreaterThan(previous.at);
      }
      const last = transitions.at(-1);
      expect(state.status).toBe(last?.to ?? 'unknown');
      expect(state.since).toBe(last?.at ?? 0);
    }),
    {
      // Found at random: two words about silence, and silence and a verdict, within one millisecond.
      examples: [
        [
          [
            { at: 0, verdict: null, inMaintenance: true, attempts: 1 },
            { at: 0, verdict: null, inMaintenance: false, attempts: 1 },
          ],
        ],
        [
          [
            { at: 5, verdict: null, inMaintenance: true, attempts: 1 },
            { at: 5, verdict: null, inMaintenance: false, attempts: 1 },
          ],
        ],
      ],
    },
  );
});

test('the intervals between transitions have no gap and no overlap, and add up to the whole time', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const { transitions } = replay(events);
      const starts = [{ to: 'unknown' as const, at: 0 }, ...transitions];
      const history = starts
        .map(({ to, at }, index) => ({ from: at, to: starts[index + 1]?.at ?? null, status: to }))
        // Only the very first interval can be empty: created and measured at one moment.
        .filter(({ from, to }, index) => index > 0 || from !== to);
      expect(firstFlaw(history)).toBeNull();
      const sum = Object.values(durations(history, { from: 0, to: 1e8 })).reduce((a, b) => a + b);
      expect(sum).toBe(1e8);
    }),
  );
});

test('the same events give the same end, also when the state is stored as JSON after each', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const stored = replay(events, (state) => JSON.parse(JSON.stringify(state)) as CheckState);
      expect(stored).toEqual(replay(events));
    }),
  );
});

test('results that come late, in any order and any number, change nothing', () => {
  fc.assert(
    fc.property(
      anyEvents,
      fc.infiniteStream(anEvent(fc.integer({ min: -1e7, max: 3e7 }))),
      (events, stream) => {
        const { state } = replay(events);
        fc.pre(state.measuredAt !== null);
        const known = Math.max(state.measuredAt, state.since);
        for (const event of stream.take(20)) {
          const late = { ...event, at: Math.min(event.at, known) };
          expect(apply(state, late).state).toBe(state);
        }
      },
    ),
  );
});

test('of results in any order only those count that are newer than all before them', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      let newest = Number.NEGATIVE_INFINITY;
      const polls = events.filter(({ verdict }) => verdict !== null);
      const news = polls.filter(({ at }) => at >= 0 && at > newest && ((newest = at), true));
      expect(replay(polls)).toEqual(replay(news));
    }),
  );
});

test('good is only ever said by a good poll outside maintenance, with no silence since', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      let state = initialState(0);
      for (const event of events) {
        const before = state;
        state = apply(state, event).state;
        const becameOk = state.status === 'ok' && before.status !== 'ok';
        if (becameOk) expect(event).toMatchObject({ verdict: { status: 'ok' }, inMaintenance: false });
        if (event.verdict === null && state !== before) expect(state.status).not.toBe('ok');
      }
    }),
  );
});

test('never good for longer than the polls it takes to confirm', () => {
  fc.assert(
    fc.property(
      fc.array(aVerdict, { maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      (verdicts, attempts) => {
        let state = initialState(0);
        let contradictions = 0;
        for (const [index, verdict] of verdicts.entries()) {
          state = apply(state, { at: index + 1, verdict, inMaintenance: false, attempts }).state;
          contradictions = verdict.status === 'ok' ? 0 : contradictions + 1;
          if (contradictions >= attempts) expect(state.status).not.toBe('ok');
        }
      },
    ),
  );
});
