import { expect, it } from 'vitest';
import { policyOf } from './policy';
import { settingsWith } from './testing/build';

it('judges a job by its own schedule', () => {
  const settings = settingsWith({
    cron: '0 21 * * 1-5',
    graceMinutes: 45,
    maxAgeHours: 80,
    maxDurationHours: 6,
  });
  expect(policyOf(settings, 'backup')).toEqual({
    kind: 'backup',
    schedule: { cron: '0 21 * * 1-5', timeZone: 'Europe/Amsterdam' },
    graceMinutes: 45,
    maxAgeHours: 80,
    maxDurationHours: 6,
  });
});

it('judges a job without a schedule by its age', () => {
  expect(policyOf(settingsWith(), 'backup')).toMatchObject({ schedule: null, maxAgeHours: 74 });
});

it.each([
  ['none was sold: no limit', 0, null, null],
  ['50 GB: warns at nine tenths', 50, 45e9, 50e9],
  ['1 TB', 1000, 900e9, 1000e9],
])('storage, %s', (_rule, packageGigabytes, warning, critical) => {
  expect(policyOf(settingsWith({ packageGigabytes }), 'size')).toMatchObject({
    unit: 'bytes',
    warning,
    critical,
  });
});
