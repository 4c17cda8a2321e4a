import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, selected, weekEarlier, zoomedIn, zoomedOut, type ZoomWindow } from './zoom-window';

const MINUTE = 60_000;
const NOW = 1_000_000 * MINUTE;
const of = (from: number, to: number): ZoomWindow => ({ from: NOW + from * MINUTE, to: NOW + to * MINUTE });
const shown = ({ from, to }: ZoomWindow) => [(from - NOW) / MINUTE, (to - NOW) / MINUTE];

describe('the window of a chart', () => {
  it.each<[string, ZoomWindow, [number, number]]>([
    ['lies between what was pointed at', selected(NOW - 60 * MINUTE, NOW - 30 * MINUTE, NOW), [-60, -30]],
    ['in either order', selected(NOW - 30 * MINUTE, NOW - 60 * MINUTE, NOW), [-60, -30]],
    [
      'is never too short to hold points',
      selected(NOW - 60 * MINUTE, NOW - 59 * MINUTE, NOW),
      [-64.5, -54.5],
    ],
    ['becomes its middle half', zoomedIn(of(-80, -40), NOW), [-70, -50]],
    ['becomes twice as long', zoomedOut(of(-80, -40), NOW), [-100, -20]],
    ['does not reach into the future', zoomedOut(of(-40, 0), NOW), [-80, 0]],
    ['goes half of itself back', moved(of(-80, -40), -1, NOW), [-100, -60]],
    ['goes half of itself on', moved(of(-80, -40), 1, NOW), [-60, -20]],
    ['stops at now', moved(of(-50, -10), 1, NOW), [-40, 0]],
  ])('%s', (_rule, window, expected) => {
    expect(shown(window)).toEqual(expected);
  });

  it('is of whole minutes a week earlier', () => {
    const { from, to } = weekEarlier({ from: NOW + 1, to: NOW + 5 * MINUTE + 1 });
    expect([from, to].map((at) => (at - NOW) / MINUTE)).toEqual([-10_080, -10_075]);
  });

  it('stays one that the server gives, whatever is done to it', () => {
    const deed = fc.constantFrom(
      zoomedIn,
      zoomedOut,
      (w: ZoomWindow, now: number) => moved(w, 1, now),
      (w: ZoomWindow, now: number) => moved(w, -1, now),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        const { from, to } = deeds.reduce((window, each) => each(window, NOW), of(-60, 0));
        expect(to).toBeLessThanOrEqual(NOW);
        expect(to - from).toBeGreaterThan(0);
        expect(to - from).toBeLessThanOrEqual(400 * 24 * 60 * MINUTE);
      }),
    );
  });
});
