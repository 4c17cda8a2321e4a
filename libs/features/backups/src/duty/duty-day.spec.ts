import { expect, it } from 'vitest';
import { dutyDay } from './duty-day';
import type { DutySettings, KeptDutyDay } from './duty-store';

const SETTINGS: DutySettings = {
  opensAt: '07:00',
  emptyBy: '10:30',
  closesAt: '23:45',
  timeZone: 'Europe/Amsterdam',
  calendar: {
    switches: { goodFriday: false, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false },
    freeDays: [],
  },
};
/** A Tuesday, 07:30 by the clock on the wall. */
const NOW = Date.UTC(2027, 2, 2, 6, 30);
const keptOn = (date: string, over: Partial<KeptDutyDay> = {}): KeptDutyDay => ({
  date,
  ...{ personId: null, personName: null, handedOver: [], alertedAt: null, emptyAt: null },
  ...{ closingAt: null, closedAt: null },
  ...over,
});
const AT = '2027-03-02T06:00:00.000Z';

it.each<[string, string, KeptDutyDay | null, string]>([
  ['a day that has begun and is worked', '2027-03-02', keptOn('2027-03-02'), 'open'],
  ['one that has begun this very minute', '2027-03-02', null, 'open'],
  ['one that is empty', '2027-03-02', keptOn('2027-03-02', { emptyAt: AT }), 'empty'],
  ['one of before there was any job', '2027-03-01', null, 'none'],
  ['one of before that is still worked', '2027-03-01', keptOn('2027-03-01'), 'open'],
  ['one that is closed', '2027-03-01', keptOn('2027-03-01', { closedAt: AT }), 'closed'],
  ['tomorrow', '2027-03-03', null, 'ahead'],
  ['a weekend', '2027-02-28', null, 'free'],
])('the check of %s', (_rule, date, kept, state) => {
  expect(dutyDay(date, kept, SETTINGS, NOW).state).toBe(state);
});
