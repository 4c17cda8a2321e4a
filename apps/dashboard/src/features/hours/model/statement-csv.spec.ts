import type { HoursStatement } from '@nachtwacht/contracts';
import { expect, it } from 'vitest';
import { aLine } from './hours-fixtures';
import { statementCsv } from './statement-csv';

const of = (lines: HoursStatement['lines']): HoursStatement => ({
  customerId: 'c',
  customerName: 'De Linde',
  month: '2026-11',
  timeZone: 'Europe/Amsterdam',
  from: '2026-10-31T23:00:00.000Z',
  to: '2026-11-30T23:00:00.000Z',
  closedAt: null,
  closedBy: null,
  hash: null,
  agreementVersion: 1,
  plan: { kind: 'included', minutes: 600, per: 'month' },
  opening: { minutes: 0, owedMinutes: 0, lots: [] },
  granted: [],
  lines,
  settledMinutes: 0,
  expired: [],
  carried: [],
  closing: { minutes: 0, owedMinutes: 0, lots: [] },
  totals: {
    rawMinutes: 0,
    chargedMinutes: 0,
    grantedMinutes: 0,
    consumedMinutes: 0,
    expiredMinutes: 0,
    carriedMinutes: 0,
    billedMinutes: 0,
    owedMinutes: 0,
    includedMinutes: 0,
  },
});

it('a statement as CSV has a line per entry, and its minutes', () => {
  const [, line] = statementCsv(of([aLine()]), 'nl').split('\r\n');
  expect(line).toContain('agreed 30/30 x 100% + evening 50/60 x 150%');
  expect(line).toContain(';120;budget 70 + bought 20 + billed 30');
});

it.each([
  ['a formula stays text', '=1+1', "'=1+1"],
  ['a quote is doubled', 'een "nieuwe" pc', '"een ""nieuwe"" pc"'],
  ['a delimiter does not divide', 'a;b', '"a;b"'],
])('%s', (_rule, text, cell) => {
  expect(statementCsv(of([aLine({ text })]), 'nl')).toContain(`;${cell};ja;`);
});
