import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../status/status';
import { decideTelling, toldAfter, type Told, type TellingLevel, type TellingPresent } from './telling';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const minutes = (count: number) => NOON + count * 60_000;

function present(
  status: Status | null,
  rest: Partial<TellingPresent> & { id?: string } = {},
): TellingPresent {
  const { id = 'first', ...others } = rest;
  return {
    incident: status === null ? null : { id, status },
    inMaintenance: false,
    standing: 'measured',
    ...others,
  };
}

function told(level: TellingLevel | null, rest: Partial<Told> = {}): Told {
  return { level, incidentId: 'first', problemAt: minutes(-10), recoveryAt: null, ...rest };
}

const problem = (level: TellingLevel, incidentId = 'first') => ({ kind: 'problem', level, incidentId });
const NOTHING = { kind: 'nothing' };

describe('what a channel is told about an asset', () => {
  it.each([
    ['critical is told at once', null, present('critical'), problem('critical')],
    ['lost sight is told at once', null, present('unknown'), problem('unknown')],
    ['a warning waits on the board', null, present('warning'), NOTHING],
    ['all is well: nothing', null, present(null), NOTHING],
    ['what was told is not repeated', told('critical'), present('critical'), NOTHING],
    ['out of sight and now known to be down', told('unknown'), present('critical'), problem('critical')],
    ['down and now out of sight is no news', told('critical'), present('unknown'), NOTHING],
    [
      'the end of it is told',
      told('critical'),
      present(null),
      { kind: 'recovery', was: 'critical', status: 'ok' },
    ],
    [
      'so is that a warning is left of it',
      told('unknown'),
      present('warning'),
      { kind: 'recovery', was: 'unknown', status: 'warning' },
    ],
    ['what was never told does not recover', told(null), present(null), NOTHING],
    ['nobody is told anything in maintenance', null, present('critical', { inMaintenance: true }), NOTHING],
    ['not even good news', told('critical'), present(null, { inMaintenance: true }), NOTHING],
    [
      'nothing known to be good is no recovery',
      told('critical'),
      present(null, { standing: 'uncertain' }),
      NOTHING,
    ],
    [
      'what is no longer watched is forgotten',
      told('critical'),
      present(null, { standing: 'gone' }),
      { kind: 'forget' },
    ],
    ['and never mentioned when nothing was told', null, present(null, { standing: 'gone' }), NOTHING],
    [
      'a second recovery within the hour waits',
      told('critical', { recoveryAt: minutes(-59) }),
      present(null),
      NOTHING,
    ],
    [
      'and is told when the hour is over',
      told('critical', { recoveryAt: minutes(-60) }),
      present(null),
      { kind: 'recovery', was: 'critical', status: 'ok' },
    ],
    [
      'critical is told at once however short ago it recovered',
      told(null, { recoveryAt: minutes(-1) }),
      present('critical', { id: 'second' }),
      problem('critical', 'second'),
    ],
    [
      'another incident within the hour, while the first still stands as told, is not repeated',
      told('critical', { problemAt: minutes(-59) }),
      present('critical', { id: 'second' }),
      NOTHING,
    ],
    [
      'an hour later it is',
      told('critical', { problemAt: minutes(-60) }),
      present('critical', { id: 'second' }),
      problem('critical', 'second'),
    ],
  ] as const)('%s', (_rule, before, now, expected) => {
    expect(decideTelling(before, now, NOON)).toEqual(expected);
  });
});

describe('over any course of events', () => {
  const step = fc.record({
    // Mostly minutes, as flapping does, and at times a long calm.
    minutes: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 6 }) },
      fc.integer({ min: 0, max: 90 }),
    ),
    status: fc.constantFrom<Status | null>('critical', null, 'critical', null, 'unknown', 'warning'),
    sameIncident: fc.boolean(),
    inMaintenance: fc.nat(15).map((n) => n === 0),
  });

  interface Step {
    readonly minutes: number;
    readonly status: Status | null;
    readonly sameIncident: boolean;
    readonly inMaintenance: boolean;
  }

  function run(steps: readonly Step[]) {
    let state: Told | null = null;
    let at = NOON;
    let incident = 0;
    const sent: { at: number; kind: string; level: TellingLevel }[] = [];
    for (const { status, sameIncident, inMaintenance, minutes: passed } of steps) {
      at += passed * 60_000;
      if (!sameIncident) incident++;
      const now = present(status, { id: String(incident), inMaintenance });
      const telling = decideTelling(state, now, at);
      if (telling.kind === 'problem') sent.push({ at, kind: 'problem', level: telling.level });
      if (telling.kind === 'recovery') sent.push({ at, kind: 'recovery', level: telling.was });
      state = toldAfter(state, telling, at);
    }
    return { state, sent, at };
  }

  it('at most five messages about one asset fall within an hour', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { sent } = run(steps);
        for (const { at } of sent)
          expect(
            sent.filter((other) => other.at >= at && other.at < at + 3_600_000).length,
          ).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('once things have been steady for an hour, what was told is what is', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 30 }),
        fc.constantFrom<Status | null>('critical', 'unknown', null),
        (steps, end) => {
          const { state, at } = run(steps);
          const now = present(end, { id: 'last' });
          const later = at + 3_600_000;
          const after = toldAfter(state, decideTelling(state, now, later), later);
          // A problem once told as critical is not told again as out of sight before it recovered.
          const acceptable = end === 'unknown' ? ['unknown', 'critical'] : [end];
          expect(acceptable).toContain(after?.level ?? null);
          expect(decideTelling(after, now, later)).toEqual({ kind: 'nothing' });
        },
      ),
    );
  });

  it('a critical outside maintenance is never left untold for longer than an hour', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { state, sent, at } = run([
          ...steps,
          { minutes: 0, status: 'critical', sameIncident: false, inMaintenance: false },
        ]);
        expect(state?.level).toBe('critical');
        const last = sent.findLast((message) => message.kind === 'problem' && message.level === 'critical');
        expect(last !== undefined && at - last.at < 3_600_000).toBe(true);
      }),
    );
  });
});
