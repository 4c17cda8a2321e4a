import { expect, test } from 'vitest';
import type { NightStatus } from '../backup/night/night';
import { rowsOf } from '../time/testing/table';
import { availabilityLines } from './availability-lines';
import { backupTotals } from './backup-totals';
import { hoursTotals } from './hours-totals';
import { incidentTotals } from './incident-totals';
import { minutesText, spanText } from './minutes-text';
import { COVER, hours, job, lot, march, service } from './report.builders';
import type { ReportIncident } from './report-details';

// minutes | in Dutch | in English
test.each(
  rowsOf(`
  0 | 0 min | 0 min
  1 | 1 min | 1 min
  59 | 59 min | 59 min
  60 | 1 uur | 1 h
  61 | 1 uur 1 min | 1 h 1 min
  195 | 3 uur 15 min | 3 h 15 min
  -15 | −15 min | −15 min
  -75 | −1 uur 15 min | −1 h 15 min
  `),
)('%s minutes read "%s" and "%s"', (minutes, nl, en) => {
  expect([minutesText(Number(minutes), 'nl'), minutesText(Number(minutes), 'en')]).toEqual([nl, en]);
});

test('a minute that is not full is not told', () => {
  expect([spanText(59_999, 'nl'), spanText(119_999, 'nl')]).toEqual(['0 min', '1 min']);
});

// a night of March | where it is counted | whether a backup was expected
test.each(
  rowsOf(`
  success | success | 31
  success-after-retry | retry | 31
  warning | warning | 31
  failed | failed | 31
  blocked | failed | 31
  missed | missed | 31
  running-late | unknown | 31
  unknown | unknown | 31
  waiting | unknown | 31
  overridden | unknown | 31
  offline-expected | off | 31
  not-expected | none | 30
  `),
)('a night that is %s counts as %s; of %s nights', (status, counted, expected) => {
  const nights = march((day) => (day === 9 ? { status: status as NightStatus } : {}));
  const totals = backupTotals(COVER, [job(nights)]);
  const { success, retry, warning, failed, missed, off, unknown } = totals;
  const others = Object.entries({ retry, warning, failed, missed, off, unknown }).filter(
    ([, count]) => count > 0,
  );
  expect(others).toEqual(['success', 'none'].includes(counted) ? [] : [[counted, 1]]);
  expect([success, totals.expected]).toEqual([counted === 'success' ? 31 : 30, Number(expected)]);
});

test('a known problem counts as what it hides', () => {
  const nights = march((day) => (day === 9 ? { status: 'overridden', hidden: 'missed' } : {}));
  expect(backupTotals(COVER, [job(nights)])).toMatchObject({ missed: 1, unknown: 0, success: 30 });
});

test('the longest gap goes on to when the data is from, and the last good night is named', () => {
  const none = march(() => ({ status: 'missed', finishedAt: null }));
  const early = { ...COVER, dataAsOf: '2027-03-02T22:00:00.000Z' };
  // The last good one before the month ended on 28 February at 22:00.
  expect(backupTotals(early, [job(none)]).jobs[0]).toMatchObject({
    longestGapMs: 48 * 3_600_000,
    lastGood: '2027-02-28T22:00:00.000Z',
  });
  expect(backupTotals(COVER, [job(none)]).jobs[0]?.longestGapMs).toBe(31 * 86_400_000);
  expect(backupTotals(COVER, [job(march())]).jobs[0]).toMatchObject({
    longestGapMs: 24 * 3_600_000,
    lastGood: '2027-03-31T22:00:00.000Z',
  });
});

test('incidents are counted by when they were opened, closed and taken', () => {
  const incident = (over: Partial<ReportIncident>): ReportIncident => ({
    id: 'i',
    asset: 'SRV01',
    worst: 'warning',
    openedAt: '2027-03-10T08:00:00.000Z',
    closedAt: '2027-03-10T09:00:00.000Z',
    takenAt: '2027-03-10T08:05:00.000Z',
    ...over,
  });
  expect(
    incidentTotals(COVER, [
      incident({}),
      // In the first moment of the month, and the one before.
      incident({ openedAt: COVER.from, closedAt: '2027-02-28T23:30:00.000Z', worst: 'critical' }),
      incident({ openedAt: '2027-02-28T22:59:59.999Z', closedAt: '2027-02-28T23:30:00.000Z' }),
      incident({ openedAt: '2027-03-31T12:00:00.000Z', closedAt: null, takenAt: null }),
    ]),
  ).toEqual({ opened: 3, stillOpen: 1, critical: 1, notTaken: 1, longestMs: 10 * 3_600_000 });
  expect(incidentTotals(COVER, []).longestMs).toBe(0);
});

test('shares are cut off towards failure, and the longest outage is the one that counts', () => {
  expect(availabilityLines(service({ downMs: 1 }))).toMatchObject({
    upperPer100000: 99_999,
    lowerPer100000: 99_999,
    longestOutageMs: 1,
    verdict: 'met',
  });
  expect(availabilityLines(service({ downMs: 1_000 })).verdict).toBe('met');
  expect(availabilityLines(service({ downMs: 1_001 })).verdict).toBe('breached');
  expect(availabilityLines(service({ downMs: 1_000, unknownMs: 1 })).verdict).toBe('not-provable');
});

test('without any agreed time nothing was met', () => {
  const [part] = service().parts;
  const empty = {
    ...service(),
    parts: part === undefined ? [] : [{ ...part, upMs: 0, excludedMs: 1_000_000 }],
  };
  expect(availabilityLines(empty)).toMatchObject({
    verdict: 'no-time',
    lowerPer100000: null,
    upperPer100000: null,
    coveragePer100000: null,
  });
});

test('what closes is what there was less all that went', () => {
  const lots = [
    lot({
      openingMinutes: 30,
      grantedMinutes: 200,
      consumedMinutes: 90,
      settledMinutes: 7,
      expiredMinutes: 11,
      carriedMinutes: 13,
      closingMinutes: 109,
    }),
  ];
  expect(hoursTotals(hours({ lots }))).toMatchObject({ closingMinutes: 109 });
});
