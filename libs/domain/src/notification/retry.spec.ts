import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideRetry } from './retry';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** In the middle: no spreading. */
const attempt = { attempts: 1, ageMs: 0, permanent: false, isTest: false, jitter: 0.5 };

describe('when a message is tried again', () => {
  it.each([
    ['first after five seconds', { attempts: 1 }, 5 * SECOND],
    ['then after ten', { attempts: 2 }, 10 * SECOND],
    ['doubling', { attempts: 5 }, 80 * SECOND],
    ['to fifteen minutes', { attempts: 9 }, 15 * MINUTE],
    ['and never longer', { attempts: 400 }, 15 * MINUTE],
    ['a quarter earlier at the least', { attempts: 1, jitter: 0 }, 3_750],
    ['a last time at the end of 72 hours', { attempts: 300, ageMs: 72 * HOUR - 1 * MINUTE }, 1 * MINUTE],
    ['and then no more', { attempts: 301, ageMs: 72 * HOUR }, null],
    ['a test for five minutes only', { isTest: true, ageMs: 5 * MINUTE }, null],
  ])('%s', (_rule, change, expected) => {
    expect(decideRetry({ ...attempt, ...change }).retryInMs).toBe(expected);
  });

  it.each([
    ['one failure is no alarm', {}, false],
    ['five minutes without getting through are', { attempts: 7, ageMs: 5 * MINUTE }, true],
    ['so is a fault that waiting does not mend, at once', { permanent: true }, true],
    ['and a message that is given up', { ageMs: 72 * HOUR }, true],
    ['a test that fails alarms nobody', { isTest: true, permanent: true, ageMs: 5 * MINUTE }, false],
  ])('%s', (_rule, change, stuck) => {
    expect(decideRetry({ ...attempt, ...change }).stuck).toBe(stuck);
  });

  it('gives up within 72 hours after finitely many attempts, and never pauses for nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (jitter) => {
        let ageMs = 0;
        let attempts = 0;
        for (;;) {
          const { retryInMs } = decideRetry({ ...attempt, attempts: ++attempts, ageMs, jitter });
          if (retryInMs === null) break;
          expect(retryInMs).toBeGreaterThan(0);
          ageMs += retryInMs;
        }
        expect(ageMs).toBe(72 * HOUR);
        expect(attempts).toBeLessThan(500);
      }),
    );
  });
});
