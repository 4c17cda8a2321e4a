import { contractTest } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { backupPushCollector } from './backup-push.collector';
import { Settings } from './settings';

contractTest(backupPushCollector, import.meta.url);

it.each([
  ['nothing: only the age counts', '', true],
  ['every evening', '30 22 * * *', true],
  ['working days', '30 22 * * 1-5', true],
  ['six fields, with seconds', '0 30 22 * * *', false],
  ['four fields', '30 22 * *', false],
  ['an hour that does not exist', '30 25 * * *', false],
  ['words', 'every day at 10', false],
])('takes a schedule of %s: %s', (_rule, cron, accepted) => {
  expect(Settings.safeParse({ cron }).success).toBe(accepted);
});

it('refuses a time zone that does not exist', () => {
  expect(Settings.safeParse({ timeZone: 'Europe/Hilversum' }).success).toBe(false);
});

it('says which schedule a job has where connections are listed', () => {
  const settings = Settings.parse({ tool: 'restic', cron: '30 22 * * *' });
  expect(backupPushCollector.addressOf(settings)).toBe('restic, 30 22 * * * (Europe/Amsterdam)');
});
