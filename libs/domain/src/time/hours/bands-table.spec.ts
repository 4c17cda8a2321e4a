import { expect, test } from 'vitest';
import type { AgreedHours } from '../../agreement/terms';
import { charge, entryOf, hoursOf, local, versionOf } from '../../hours/testing/booked-time';
import { rowsOf } from '../testing/table';

const OFFICE = '08:30-17:00';
const CONTRACTS: Readonly<Record<string, AgreedHours>> = {
  office: hoursOf(OFFICE),
  'until 18': hoursOf('07:00-18:00'),
  'until 20': hoursOf('08:00-20:00'),
  lunch: hoursOf('08:00-12:00 13:00-17:00'),
  saturday: hoursOf('08:00-18:00', [1, 2, 3, 4, 5, 6]),
  always: hoursOf('00:00-24:00', [1, 2, 3, 4, 5, 6, 7]),
  'good friday': hoursOf(OFFICE, undefined, { goodFriday: true }),
  '5 may': hoursOf(OFFICE, undefined, { liberationDay: 'yearly' }),
  'no 5 may': hoursOf(OFFICE, undefined, { liberationDay: 'never' }),
  'eves free': hoursOf(OFFICE, undefined, { christmasEve: true, newYearsEve: true }),
  closed: hoursOf(OFFICE, undefined, { closed: '2027-03-01' }),
};
/** Each band with a factor of its own, so that none passes for another. */
const factors = { agreed: 100, evening: 150, saturday: 175, sunday: 200, holiday: 250 };

// Office hours are 08:30-17:00 from Monday to Friday. Minutes are rounded up to 15 before the factor.
// rule | contract | from | until | band raw minutes (>rounded) | minutes charged
test.each(
  rowsOf(`
  the hour before seven | until 18 | 2027-03-01 06:00 | 2027-03-01 07:00 | evening 60 | 90
  the hour from seven on | until 18 | 2027-03-01 07:00 | 2027-03-01 08:00 | agreed 60 | 60
  around seven | until 18 | 2027-03-01 06:30 | 2027-03-01 07:30 | evening 30, agreed 30 | 75
  the hour until six | until 18 | 2027-03-01 17:00 | 2027-03-01 18:00 | agreed 60 | 60
  the hour from six on | until 18 | 2027-03-01 18:00 | 2027-03-01 19:00 | evening 60 | 90
  around six | until 18 | 2027-03-01 17:45 | 2027-03-01 18:15 | agreed 15, evening 15 | 38
  the last minute before six | until 18 | 2027-03-01 17:59 | 2027-03-01 18:00 | agreed 1>15 | 15
  the first minute after six | until 18 | 2027-03-01 18:00 | 2027-03-01 18:01 | evening 1>15 | 23
  a minute on each side of six | until 18 | 2027-03-01 17:59 | 2027-03-01 18:01 | agreed 1>8, evening 1>7 | 19
  the hour until eight in the evening | until 20 | 2027-03-01 19:00 | 2027-03-01 20:00 | agreed 60 | 60
  the hour from eight on | until 20 | 2027-03-01 20:00 | 2027-03-01 21:00 | evening 60 | 90
  around eight in the evening | until 20 | 2027-03-01 19:30 | 2027-03-01 20:30 | agreed 30, evening 30 | 75
  around eight in the morning | until 20 | 2027-03-01 07:30 | 2027-03-01 08:30 | evening 30, agreed 30 | 75
  a long day | until 20 | 2027-03-01 06:00 | 2027-03-01 22:00 | evening 120, agreed 720, evening 120 | 1080
  through the break | lunch | 2027-03-01 11:30 | 2027-03-01 13:30 | agreed 30, evening 60, agreed 30 | 150
  within the break | lunch | 2027-03-01 12:00 | 2027-03-01 13:00 | evening 60 | 90
  Saturday | office | 2027-03-06 10:00 | 2027-03-06 11:00 | saturday 60 | 105
  Saturday where it is agreed on | saturday | 2027-03-06 10:00 | 2027-03-06 11:00 | agreed 60 | 60
  Saturday around its end | saturday | 2027-03-06 17:30 | 2027-03-06 18:30 | agreed 30, saturday 30 | 83
  Saturday around its beginning | saturday | 2027-03-06 07:30 | 2027-03-06 08:30 | saturday 30, agreed 30 | 83
  Sunday | office | 2027-03-07 10:00 | 2027-03-07 11:00 | sunday 60 | 120
  a whole Sunday | office | 2027-03-07 00:00 | 2027-03-08 00:00 | sunday 1440 | 2880
  over midnight within the week | office | 2027-03-04 23:30 | 2027-03-05 00:30 | evening 60 | 90
  over midnight from Friday to Saturday | office | 2027-03-05 23:30 | 2027-03-06 00:30 | evening 30, saturday 30 | 98
  over midnight from Saturday to Sunday | office | 2027-03-06 23:30 | 2027-03-07 00:30 | saturday 30, sunday 30 | 113
  a minute on each side of that midnight | office | 2027-03-06 23:59 | 2027-03-07 00:01 | saturday 1>8, sunday 1>7 | 28
  over midnight from Sunday to Monday | office | 2027-03-07 23:30 | 2027-03-08 00:30 | sunday 30, evening 30 | 105
  from Friday to Saturday afternoon | office | 2027-03-05 16:00 | 2027-03-06 16:00 | agreed 60, evening 420, saturday 960 | 2370
  New Year's Day | office | 2027-01-01 10:00 | 2027-01-01 11:00 | holiday 60 | 150
  over midnight into the new year | office | 2026-12-31 23:30 | 2027-01-01 00:30 | evening 30, holiday 30 | 120
  over midnight after New Year's Day | office | 2027-01-01 23:30 | 2027-01-02 00:30 | holiday 30, saturday 30 | 128
  Good Friday is none as a rule | office | 2027-03-26 10:00 | 2027-03-26 11:00 | agreed 60 | 60
  its evening neither | office | 2027-03-26 20:00 | 2027-03-26 21:00 | evening 60 | 90
  Good Friday where it is free | good friday | 2027-03-26 10:00 | 2027-03-26 11:00 | holiday 60 | 150
  over midnight into it | good friday | 2027-03-25 23:30 | 2027-03-26 00:30 | evening 30, holiday 30 | 120
  Easter goes before the Sunday it is | office | 2027-03-28 10:00 | 2027-03-28 11:00 | holiday 60 | 150
  over midnight from Saturday into Easter | office | 2027-03-27 23:30 | 2027-03-28 00:30 | saturday 30, holiday 30 | 128
  Easter 2027 while the clock jumps | office | 2027-03-28 01:30 | 2027-03-28 03:30 | holiday 60 | 150
  all of Easter 2027, 23 hours | office | 2027-03-28 00:00 | 2027-03-29 00:00 | holiday 1380 | 3450
  from Saturday through the jump of Easter | office | 2027-03-27 22:00 | 2027-03-28 06:00 | saturday 120, holiday 300 | 960
  over midnight from Easter Sunday to Monday | office | 2027-03-28 23:30 | 2027-03-29 00:30 | holiday 60 | 150
  over midnight after Easter Monday | office | 2027-03-29 23:30 | 2027-03-30 00:30 | holiday 30, evening 30 | 120
  a Sunday on which the clock jumps | office | 2026-03-29 00:00 | 2026-03-30 00:00 | sunday 1380 | 2760
  from Saturday through that jump | office | 2026-03-28 23:00 | 2026-03-29 04:00 | saturday 60, sunday 180 | 465
  a Sunday on which it is turned back | office | 2027-10-31 00:00 | 2027-11-01 00:00 | sunday 1500 | 3000
  from Saturday through that | office | 2027-10-30 23:00 | 2027-10-31 04:00 | saturday 60, sunday 300 | 705
  the hour that comes twice | office | 2027-10-31 02:00 | 2027-10-31 03:00 | sunday 120 | 240
  around the clock while it jumps | always | 2026-03-29 01:30 | 2026-03-29 03:30 | agreed 60 | 60
  around the clock while it is turned back | always | 2027-10-31 01:30 | 2027-10-31 03:30 | agreed 180 | 180
  around the clock a holiday is still one | always | 2027-03-28 10:00 | 2027-03-28 11:00 | holiday 60 | 150
  King's Day | office | 2027-04-27 10:00 | 2027-04-27 11:00 | holiday 60 | 150
  over midnight into it | office | 2027-04-26 23:30 | 2027-04-27 00:30 | evening 30, holiday 30 | 120
  King's Day moved to Saturday | office | 2025-04-26 10:00 | 2025-04-26 11:00 | holiday 60 | 150
  the Sunday that it left | office | 2025-04-27 10:00 | 2025-04-27 11:00 | sunday 60 | 120
  over the midnight between them | office | 2025-04-26 23:30 | 2025-04-27 00:30 | holiday 30, sunday 30 | 135
  moved also where Saturday is agreed on | saturday | 2031-04-26 10:00 | 2031-04-26 11:00 | holiday 60 | 150
  5 May of a lustrum | office | 2025-05-05 10:00 | 2025-05-05 11:00 | holiday 60 | 150
  5 May a year later | office | 2026-05-05 10:00 | 2026-05-05 11:00 | agreed 60 | 60
  5 May of a lustrum on a Sunday | office | 2030-05-05 10:00 | 2030-05-05 11:00 | holiday 60 | 150
  5 May of a lustrum on a Saturday | office | 2035-05-05 10:00 | 2035-05-05 11:00 | holiday 60 | 150
  5 May of any year where that is agreed | 5 may | 2027-05-05 10:00 | 2027-05-05 11:00 | holiday 60 | 150
  5 May of a lustrum where it is never free | no 5 may | 2025-05-05 10:00 | 2025-05-05 11:00 | agreed 60 | 60
  over midnight from Sunday into 5 May | office | 2025-05-04 23:30 | 2025-05-05 00:30 | sunday 30, holiday 30 | 135
  Ascension Day | office | 2027-05-06 10:00 | 2027-05-06 11:00 | holiday 60 | 150
  Whit Sunday | office | 2027-05-16 10:00 | 2027-05-16 11:00 | holiday 60 | 150
  Whit Monday | office | 2027-05-17 10:00 | 2027-05-17 11:00 | holiday 60 | 150
  24 December around its end | office | 2027-12-24 16:30 | 2027-12-24 17:30 | agreed 30, evening 30 | 75
  24 December where it is free | eves free | 2027-12-24 16:30 | 2027-12-24 17:30 | holiday 60 | 150
  over midnight into Christmas | office | 2027-12-24 23:30 | 2027-12-25 00:30 | evening 30, holiday 30 | 120
  the same where both are free | eves free | 2027-12-24 23:30 | 2027-12-25 00:30 | holiday 60 | 150
  Christmas on a Saturday | office | 2027-12-25 10:00 | 2027-12-25 11:00 | holiday 60 | 150
  over midnight after a Boxing Day on Sunday | office | 2027-12-26 23:30 | 2027-12-27 00:30 | holiday 30, evening 30 | 120
  no day is free instead of it | office | 2027-12-27 10:00 | 2027-12-27 11:00 | agreed 60 | 60
  31 December | office | 2027-12-31 10:00 | 2027-12-31 11:00 | agreed 60 | 60
  31 December where it is free | eves free | 2027-12-31 10:00 | 2027-12-31 11:00 | holiday 60 | 150
  over midnight into a New Year on Saturday | office | 2027-12-31 23:30 | 2028-01-01 00:30 | evening 30, holiday 30 | 120
  the same where both are free | eves free | 2027-12-31 23:30 | 2028-01-01 00:30 | holiday 60 | 150
  29 February | office | 2028-02-29 10:00 | 2028-02-29 11:00 | agreed 60 | 60
  over midnight into it | office | 2028-02-28 23:30 | 2028-02-29 00:30 | evening 60 | 90
  over midnight out of it | office | 2028-02-29 23:30 | 2028-03-01 00:30 | evening 60 | 90
  29 February on a Sunday | office | 2032-02-29 10:00 | 2032-02-29 11:00 | sunday 60 | 120
  over midnight from Saturday into it | office | 2032-02-28 23:30 | 2032-02-29 00:30 | saturday 30, sunday 30 | 113
  a day on which the provider is closed | closed | 2027-03-01 10:00 | 2027-03-01 11:00 | holiday 60 | 150
  `),
)('%s', (_rule, contract, from, until, parts, minutes) => {
  const agreed = CONTRACTS[contract];
  if (agreed === undefined) throw new Error(`No contract is called "${contract}".`);
  const [charged] = charge(
    [entryOf(local(from), local(until))],
    [versionOf('2000-01-01', { agreed, factors })],
  );
  const told = charged?.parts.map(
    ({ band, rawMinutes: raw, roundedMinutes: rounded }) =>
      `${band} ${raw === rounded ? String(raw) : `${String(raw)}>${String(rounded)}`}`,
  );
  expect(told?.join(', ')).toBe(parts);
  expect(charged?.minutes).toBe(Number(minutes));
});
