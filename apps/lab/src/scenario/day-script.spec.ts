import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceSpecs, minutesOf } from '../world/device-specs';
import { FAULTS } from '../world/faults';
import { dayScript, type ScriptedEvent } from './day-script';
import { STORIES } from './stories';

const devices = deviceSpecs();
const anyDay = fc.record({ day: fc.nat(100_000), seed: fc.integer() });

function activeAfter(events: readonly ScriptedEvent[]): ReadonlySet<string> {
  const active = new Set<string>();
  for (const { what, device, fault } of events) {
    if (what === 'cause') active.add(`${device} ${fault}`);
    else active.delete(`${device} ${fault}`);
  }
  return active;
}

describe('any day', () => {
  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(anyDay, ({ day, seed }) => {
        expect(dayScript(day, seed, devices)).toEqual(dayScript(day, seed, devices));
      }),
    );
  });

  it('cures what it causes before it ends', () => {
    fc.assert(
      fc.property(anyDay, ({ day, seed }) => {
        const events = dayScript(day, seed, devices);
        expect(activeAfter(events).size).toBe(0);
        expect(events.every(({ minute }) => minute >= 0 && minute < 1440)).toBe(true);
      }),
    );
  });

  it('goes forward in time and never has two stories at one device at once', () => {
    fc.assert(
      fc.property(anyDay, ({ day, seed }) => {
        const events = dayScript(day, seed, devices);
        expect(events).toEqual(events.toSorted((a, b) => a.minute - b.minute));
        for (let played = 1; played <= events.length; played++) {
          const broken = [...activeAfter(events.slice(0, played))].map((key) => key.split(' ')[0]);
          expect(new Set(broken).size).toBe(broken.length);
        }
      }),
    );
  });
});

it('differs from day to day', () => {
  const days = [1, 2, 3].map((day) => JSON.stringify(dayScript(day, 1, devices)));
  expect(new Set(days).size).toBe(3);
});

it.each(STORIES.map((story) => [story.fault, story] as const))(
  'knows how to cause "%s", for long enough to be seen',
  (_fault, story) => {
    expect(story.kinds.filter((kind) => !Object.hasOwn(FAULTS[kind], story.fault))).toEqual([]);
    expect(minutesOf(story.to) - minutesOf(story.from)).toBeGreaterThanOrEqual(180);
  },
);

it('leaves out a story for which there is no device', () => {
  expect(dayScript(1, 1, [])).toEqual([]);
});
