import { expect, test } from 'vitest';
import { agreement, NOON, ZONE } from './job.builders';
import { adopted } from './schedules.service';

const none = agreement({ schedule: { kind: 'none' } });
const agreed = { schedule: { cron: '30 22 * * *', timeZone: ZONE }, graceMinutes: 90, maxDurationHours: 5 };

test('what was agreed where the source was set up: its grace is the window, and the board says what it said', () => {
  const { agreement: after, planFrom, policy } = adopted(none, agreed, NOON);
  expect(after).toEqual({
    ...none,
    schedule: { kind: 'cron', ...agreed.schedule },
    windowMinutes: 90,
    graceMinutes: 0,
    terms: { ...none.terms, maxDurationHours: 5 },
  });
  expect(planFrom).toBe('never-before');
  expect(policy).toMatchObject({ ...agreed });
});

test('without any grace it is missed as soon as the board says so', () => {
  expect(adopted(none, { ...agreed, graceMinutes: 0 }, NOON).agreement.windowMinutes).toBe(0);
});

test('nothing that was agreed changes nothing', () => {
  for (const nothing of [null, { ...agreed, schedule: null }])
    expect(adopted(none, nothing, NOON)).toMatchObject({ agreement: none, planFrom: null });
});
