import { expect, test } from 'vitest';
import type { AgreementVersion, Priority } from '../agreement/terms';
import { hoursOf } from '../hours/testing/booked-time';
import { rowsOf } from '../time/testing/table';
import { workTimeOf } from '../time/work-time';
import { replayWork } from './replay-work';
import { at, OFFICE, versionOf, wallOf, WIDER_FROM_THE_15TH } from './testing/office-hours';
import { USUAL_WORK_RULES } from './work-event';

const HOURS = '08:30-17:00';
const always = (agreed: AgreementVersion['terms']['agreed']) => [versionOf('2000-01-01', null, agreed)];
const CONTRACTS: Readonly<Record<string, readonly AgreementVersion[]>> = {
  office: always(OFFICE),
  'good friday': always(hoursOf(HOURS, undefined, { goodFriday: true })),
  eves: always(hoursOf(HOURS, undefined, { christmasEve: true, newYearsEve: true })),
  '5 may': always(hoursOf(HOURS, undefined, { liberationDay: 'yearly' })),
  'no 5 may': always(hoursOf(HOURS, undefined, { liberationDay: 'never' })),
  lunch: always(hoursOf('08:30-12:00 13:00-17:00')),
  'no hours': always({ ...OFFICE, hours: [] }),
  closed: always(hoursOf(HOURS, undefined, { closed: '2027-03-02' })),
  'wider from 15 March': WIDER_FROM_THE_15TH,
  'wider from Sunday 15 August': [
    versionOf('2000-01-01', '2027-08-14'),
    versionOf('2027-08-15', null, hoursOf('07:00-19:00')),
  ],
  'ends on 12 March': [versionOf('2000-01-01', '2027-03-12')],
  'begins on 15 March': [versionOf('2027-03-15', null)],
  'not from 13 to 21 March': [versionOf('2000-01-01', '2027-03-12'), versionOf('2027-03-22', null)],
};

// Office hours 08:30-17:00, an answer within an hour and a solution within eight for priority 2, within four hours and
// three working days of eight hours for 3, an answer within eight hours for 4; priority 1 half an hour and four hours
// around the clock. Days without a year are in 2027.
// rule | contract | priority | received | answer due | solution due
test.each(
  rowsOf(`
  over Good Friday, which is a working day | office | 2 | 03-25 16:30 | 03-26 09:00 | 03-26 16:00
  over Good Friday where it is free | good friday | 2 | 03-25 16:30 | 03-30 09:00 | 03-30 16:00
  on Good Friday where it is free | good friday | 2 | 03-26 10:00 | 03-30 09:30 | 03-30 16:30
  around the clock on Good Friday all the same | good friday | 1 | 03-26 10:00 | 03-26 10:30 | 03-26 14:00
  three days over Good Friday and Easter | good friday | 3 | 03-24 08:30 | 03-24 12:30 | 03-30 15:30
  around the clock at Easter | office | 1 | 03-28 12:00 | 03-28 12:30 | 03-28 16:00
  around the clock through the jump of Easter | office | 1 | 03-27 23:00 | 03-27 23:30 | 03-28 04:00
  around the clock in the minute before the jump | office | 1 | 03-28 01:59 | 03-28 03:29 | 03-28 06:59
  around the clock through another jump | office | 1 | 2026-03-28 23:00 | 2026-03-28 23:30 | 2026-03-29 04:00
  around the clock through the turning back | office | 1 | 10-30 23:00 | 10-30 23:30 | 10-31 02:00
  received in the hour that comes twice, when it first comes | office | 1 | 10-31 02:30 | 10-31 02:00 | 10-31 05:30
  in office hours the turning back is not felt | office | 2 | 10-30 12:00 | 11-01 09:30 | 11-01 16:30
  over King's Day on a Tuesday | office | 3 | 04-26 08:30 | 04-26 12:30 | 04-29 15:30
  over King's Day moved to a Saturday | office | 2 | 2025-04-25 16:30 | 2025-04-28 09:00 | 2025-04-28 16:00
  over King's Day moved again | office | 2 | 2031-04-25 16:30 | 2031-04-28 09:00 | 2031-04-28 16:00
  over King's Day on a Monday | office | 2 | 2026-04-24 16:30 | 2026-04-28 09:00 | 2026-04-28 16:00
  over King's Day of 2028 | office | 2 | 2028-04-26 16:30 | 2028-04-28 09:00 | 2028-04-28 16:00
  over 5 May of a lustrum | office | 2 | 2025-05-02 16:30 | 2025-05-06 09:00 | 2025-05-06 16:00
  where 5 May is never free | no 5 may | 2 | 2025-05-02 16:30 | 2025-05-05 09:00 | 2025-05-05 16:00
  over 5 May of a lustrum on a Sunday | office | 2 | 2030-05-03 16:30 | 2030-05-06 09:00 | 2030-05-06 16:00
  over 5 May of another year | office | 2 | 2026-05-04 16:30 | 2026-05-05 09:00 | 2026-05-05 16:00
  where 5 May is free every year, and Ascension Day follows | 5 may | 2 | 05-04 16:30 | 05-07 09:00 | 05-07 16:00
  over a Christmas on Saturday and Sunday | office | 2 | 12-24 16:30 | 12-27 09:00 | 12-27 16:00
  over a Christmas from Friday on | office | 2 | 2026-12-24 16:30 | 2026-12-28 09:00 | 2026-12-28 16:00
  over a Christmas of Monday and Tuesday | office | 2 | 2028-12-22 16:30 | 2028-12-27 09:00 | 2028-12-27 16:00
  over a Christmas of Thursday and Friday | office | 2 | 2025-12-24 16:30 | 2025-12-29 09:00 | 2025-12-29 16:00
  where 24 December is free | eves | 2 | 12-23 16:30 | 12-27 09:00 | 12-27 16:00
  where 31 December is free | eves | 2 | 12-30 16:30 | 2028-01-03 09:00 | 2028-01-03 16:00
  where it is not | office | 2 | 12-30 16:30 | 12-31 09:00 | 12-31 16:00
  over a New Year on Thursday | office | 2 | 2025-12-31 16:30 | 2026-01-02 09:00 | 2026-01-02 16:00
  three days over Christmas | office | 3 | 12-24 08:30 | 12-24 12:30 | 12-28 15:30
  three days over the end of the year | office | 3 | 12-30 08:30 | 12-30 12:30 | 2028-01-03 15:30
  eight hours for an answer over the end of the year | office | 4 | 12-31 12:00 | 2028-01-03 11:30 | none
  around the clock over the end of the year | office | 1 | 2025-12-31 23:50 | 2026-01-01 00:20 | 2026-01-01 03:50
  into 29 February | office | 2 | 2028-02-28 16:30 | 2028-02-29 09:00 | 2028-02-29 16:00
  out of 29 February | office | 2 | 2028-02-29 16:30 | 2028-03-01 09:00 | 2028-03-01 16:00
  over a 29 February on Sunday | office | 2 | 2032-02-27 16:30 | 2032-03-01 09:00 | 2032-03-01 16:00
  over the end of another February | office | 2 | 02-26 16:30 | 03-01 09:00 | 03-01 16:00
  around the clock into 29 February | office | 1 | 2028-02-28 23:50 | 2028-02-29 00:20 | 2028-02-29 03:50
  around the clock out of it | office | 1 | 2028-02-29 23:50 | 2028-03-01 00:20 | 2028-03-01 03:50
  a break in the day does not count | lunch | 2 | 03-01 11:30 | 03-01 13:30 | 03-02 12:00
  received in the break | lunch | 2 | 03-01 12:30 | 03-01 14:00 | 03-02 13:30
  due at the beginning of the break | lunch | 2 | 03-01 11:00 | 03-01 12:00 | 03-02 11:30
  over a day on which the provider is closed | closed | 2 | 03-01 16:30 | 03-03 09:00 | 03-03 16:00
  on that day | closed | 2 | 03-02 10:00 | 03-03 09:30 | 03-03 16:30
  over a change of hours on Monday the 15th | wider from 15 March | 2 | 03-12 16:30 | 03-15 07:30 | 03-15 14:30
  three days over that change | wider from 15 March | 3 | 03-12 12:00 | 03-12 16:00 | 03-16 14:00
  in the last minute by the old promise | wider from 15 March | 2 | 03-14 23:59 | 03-15 08:00 | 03-15 15:00
  in the first minute by the new one | wider from 15 March | 2 | 03-15 00:00 | 03-15 07:30 | 03-15 11:00
  of what is no longer promised nothing is due | wider from 15 March | 3 | 03-15 00:00 | none | none
  nor of a priority that was left out | wider from 15 March | 1 | 03-15 00:00 | none | none
  where no weekday has hours nothing is due | no hours | 2 | 03-15 12:00 | none | none
  over a change on a Sunday | wider from Sunday 15 August | 2 | 08-13 16:30 | 08-16 07:30 | 08-16 14:30
  on that Sunday | wider from Sunday 15 August | 2 | 08-15 12:00 | 08-16 08:00 | 08-16 15:00
  that would be due after the agreement never is | ends on 12 March | 2 | 03-12 16:30 | none | none
  nor does anything count after it around the clock | ends on 12 March | 1 | 03-12 22:00 | 03-12 22:30 | none
  that is due before its end is | ends on 12 March | 2 | 03-12 09:00 | 03-12 10:00 | 03-12 17:00
  over a week without an agreement | not from 13 to 21 March | 2 | 03-12 16:30 | 03-22 09:00 | 03-22 16:00
  around the clock over that week | not from 13 to 21 March | 1 | 03-12 23:00 | 03-12 23:30 | 03-22 03:00
  within that week nothing is promised | not from 13 to 21 March | 2 | 03-15 12:00 | none | none
  before an agreement nothing is promised | begins on 15 March | 2 | 03-14 12:00 | none | none
  from its first minute on it is | begins on 15 March | 2 | 03-15 00:00 | 03-15 09:30 | 03-15 16:30
  `),
)('due %s', (_rule, contract = '', priority, received = '', response, resolution) => {
  const versions = CONTRACTS[contract];
  if (versions === undefined) throw new Error(`No contract is called "${contract}".`);
  const event = {
    id: 1,
    at: at(received),
    kind: 'received',
    priority: Number(priority) as Priority,
  } as const;
  const time = workTimeOf(versions, OFFICE.timeZone);
  const replayed = replayWork([event], USUAL_WORK_RULES, time, event.at);
  expect([wallOf(replayed.response.dueAt) ?? 'none', wallOf(replayed.resolution.dueAt) ?? 'none']).toEqual([
    response,
    resolution,
  ]);
});
