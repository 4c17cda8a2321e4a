import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NIGHT_STATUSES } from '../backup/night/night';
import { isGreen } from '../backup/night/night-status';
import { STATUSES } from '../status/status';
import { answerKept, answerSafe, type SafeAnswer } from './four-answers';
import { PLAIN_NIGHTS, plainNight } from './plain-night';
import { serviceLight, type ServiceLight, type ServiceSeen } from './service-light';

const NONE = { ok: 0, warning: 0, critical: 0, unknown: 0, maintenance: 0 };
const seen = (checks: Partial<ServiceSeen['checks']>, over: Partial<ServiceSeen> = {}): ServiceSeen => ({
  monitored: true,
  things: 1,
  unwatched: 0,
  checks: { ...NONE, ...checks },
  ...over,
});

test.each<[string, ServiceSeen, ServiceLight]>([
  ['all is well', seen({ ok: 3 }), 'ok'],
  ['the worst counts', seen({ ok: 3, warning: 1, critical: 1 }), 'critical'],
  ['a warning is more than silence', seen({ warning: 1, unknown: 4 }), 'warning'],
  ['silence is not well', seen({ ok: 3, unknown: 1 }), 'unknown'],
  ['a thing that nobody looks at is not well', seen({ ok: 3 }, { unwatched: 1 }), 'unknown'],
  ['no check at all', seen({}), 'unknown'],
  ['work is done on it', seen({ ok: 1, maintenance: 1 }), 'maintenance'],
  ['not watched by agreement', seen({}, { monitored: false }), 'not-monitored'],
])('a service: %s', (_rule, given, light) => {
  expect(serviceLight(given)).toBe(light);
});

test.each<[string, ServiceLight[], SafeAnswer]>([
  ['all well', ['ok', 'ok'], 'yes'],
  ['planned work is no danger', ['ok', 'maintenance'], 'yes'],
  ['one is broken', ['ok', 'unknown', 'critical'], 'no'],
  ['one needs attention', ['unknown', 'warning'], 'attention'],
  ['one is silent', ['ok', 'unknown'], 'unknown'],
  ['nothing is watched', ['not-monitored'], 'unknown'],
  ['nothing is sold', [], 'unknown'],
])('safe: %s', (_rule, lights, answer) => {
  expect(answerSafe(lights)).toBe(answer);
});

test('kept: broken beats not provable, which beats kept', () => {
  expect(answerKept(['met', 'met'])).toBe('yes');
  expect(answerKept(['met', 'not-provable'])).toBe('unknown');
  expect(answerKept(['not-provable', 'breached'])).toBe('no');
  expect(answerKept([])).toBe('none-agreed');
});

describe('a night in plain words', () => {
  test.each([
    ['success', 'good'],
    ['success-after-retry', 'good'],
    ['warning', 'partly'],
    ['failed', 'bad'],
    ['missed', 'bad'],
    ['blocked', 'bad'],
    ['overridden', 'known'],
    ['running-late', 'busy'],
    ['waiting', 'busy'],
    ['offline-expected', 'off'],
    ['unknown', 'unknown'],
    ['not-expected', 'none'],
  ])('%s is %s', (status, plain) => {
    expect(plainNight(status)).toBe(plain);
  });
  test('is good exactly where the daily check calls it green', () => {
    for (const status of NIGHT_STATUSES)
      expect([status, plainNight(status) === 'good']).toEqual([status, isGreen(status)]);
  });
  test('is unknown for whatever word comes', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        const known = (NIGHT_STATUSES as readonly string[]).includes(word);
        expect(PLAIN_NIGHTS).toContain(plainNight(word));
        if (!known) expect(plainNight(word)).toBe('unknown');
      }),
    );
  });
});

test('everything is safe only where every service is well or worked on', () => {
  const light = fc.constantFrom<ServiceLight>(...STATUSES, 'not-monitored');
  fc.assert(
    fc.property(fc.array(light), (lights) => {
      if (answerSafe(lights) !== 'yes') return;
      expect(lights.every((each) => each !== 'unknown' && each !== 'warning' && each !== 'critical')).toBe(
        true,
      );
      expect(lights.some((each) => each !== 'not-monitored')).toBe(true);
    }),
  );
});
