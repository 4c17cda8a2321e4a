import { contractTest } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { mailReportCollector } from './mail-report.collector';
import { Settings } from './settings';

contractTest(mailReportCollector, import.meta.url);

it('says whose mails are allowed where connections are listed', () => {
  expect(
    mailReportCollector.addressOf(Settings.parse({ senders: 'nas@klant.example,\nveeam.example' })),
  ).toBe('nas@klant.example, veeam.example');
});

it.each([
  ['addresses and domains', { senders: 'nas@klant.example, klant.example; @veeam.example' }, true],
  ['no words', { senders: 'de nas (boven)' }, false],
  ['hosts and networks', { hosts: '203.0.113.7 198.51.100.0/24 2001:db8::/32' }, true],
  ['no names of hosts', { hosts: 'mail.klant.example' }, false],
  ['no network of 33 bits', { hosts: '198.51.100.0/33' }, false],
  ['no zone that does not exist', { timeZone: 'Europe/Hilversum' }, false],
  ['no rules that are no JSON', { rules: 'ignore everything' }, false],
  ['no rule without a condition', { rules: '[{"when":[],"outcome":"success","job":""}]' }, false],
])('takes %s', (_rule, settings, accepted) => {
  expect(Settings.safeParse(settings).success).toBe(accepted);
});
