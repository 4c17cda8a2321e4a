import { expect, test } from 'vitest';
import type { AgreementTerms } from '../../agreement/terms';
import { charge, entryOf, local, versionOf } from '../../hours/testing/booked-time';
import type { WorkedEntry } from '../../hours/types';
import { listOf, rowsOf } from '../testing/table';

const by = (
  group: 'entry' | 'item-day-person',
  stepMinutes: number,
  minimumMinutes: number,
): Partial<AgreementTerms> => ({
  rounding: { group, stepMinutes, minimumMinutes },
});
const EACH = by('entry', 15, 15);
const FACTORS = { agreed: 100, evening: 150, saturday: 150, sunday: 200, holiday: 200 };
const TERMS: Readonly<Record<string, Partial<AgreementTerms>>> = {
  'each 15': EACH,
  'each 15, no minimum': by('entry', 15, 0),
  'each 5, at least 15': by('entry', 5, 15),
  'each 10, at least 25': by('entry', 10, 25),
  'each 6, no minimum': by('entry', 6, 0),
  'each to the minute': by('entry', 1, 0),
  'day 15': by('item-day-person', 15, 15),
  'day 30': by('item-day-person', 30, 30),
  'half price': { ...EACH, factors: { ...FACTORS, agreed: 50 } },
  'free evenings': { ...EACH, factors: { ...FACTORS, evening: 0 } },
  'travel half': { ...EACH, travel: { kind: 'real', factorPercent: 50 } },
  'no travel': { ...EACH, travel: { kind: 'none' } },
  'each visit 30': { ...EACH, travel: { kind: 'flat', minutes: 30, factorPercent: 100 } },
  'each visit 15 at half': { ...EACH, travel: { kind: 'flat', minutes: 15, factorPercent: 50 } },
  'day visit 30': {
    ...by('item-day-person', 15, 15),
    travel: { kind: 'flat', minutes: 30, factorPercent: 100 },
  },
};

/** `anna mail 01 09:00 09:20` of March 2027; then perhaps `visit`, `travel 25` or `free`. */
function entryIn(words: string, index: number): WorkedEntry {
  const [personId = '', item = '', day = '', from = '', until = '', ...more] = words.split(' ');
  const start = local(`2027-03-${day} ${from}`);
  const end = local(`2027-03-${day} ${until}`);
  return entryOf(start, end, {
    id: String(index),
    personId,
    item,
    place: more.includes('visit') ? 'on-site' : 'remote',
    travelMinutes: more.includes('travel') ? Number(more[more.indexOf('travel') + 1]) : 0,
    billable: !more.includes('free'),
  });
}

// Office hours 08:30-17:00; evening 150 %, Sunday 200 %. 1 March is a Monday, 7 March a Sunday. Travel as long as it
// took at 100 %, unless said otherwise. Minutes are told per entry, travel among them, in the order of the work.
// rule | rounding | entries | minutes charged
test.each(
  rowsOf(`
  a minute is a quarter of an hour | each 15 | anna mail 01 09:00 09:01 | 15
  a minute less than the quarter | each 15 | anna mail 01 09:00 09:14 | 15
  the quarter itself | each 15 | anna mail 01 09:00 09:15 | 15
  a minute more is two | each 15 | anna mail 01 09:00 09:16 | 30
  two quarters | each 15 | anna mail 01 09:00 09:30 | 30
  a minute more is three | each 15 | anna mail 01 09:00 09:31 | 45
  a minute less than the hour | each 15 | anna mail 01 09:00 09:59 | 60
  the hour | each 15 | anna mail 01 09:00 10:00 | 60
  a minute more than the hour | each 15 | anna mail 01 09:00 10:01 | 75
  without a minimum a minute is still a step | each 15, no minimum | anna mail 01 09:00 09:01 | 15
  below a minimum of three steps | each 5, at least 15 | anna mail 01 09:00 09:01 | 15
  at that minimum | each 5, at least 15 | anna mail 01 09:00 09:15 | 15
  a minute above it | each 5, at least 15 | anna mail 01 09:00 09:16 | 20
  at the next step | each 5, at least 15 | anna mail 01 09:00 09:20 | 20
  above that | each 5, at least 15 | anna mail 01 09:00 09:21 | 25
  a minimum that is no step is rounded up too | each 10, at least 25 | anna mail 01 09:00 09:01 | 30
  at such a minimum | each 10, at least 25 | anna mail 01 09:00 09:25 | 30
  above it by a step and a minute | each 10, at least 25 | anna mail 01 09:00 09:31 | 40
  a tenth of an hour | each 6, no minimum | anna mail 01 09:00 09:01 | 6
  a minute above a tenth | each 6, no minimum | anna mail 01 09:00 09:07 | 12
  to the minute nothing is added | each to the minute | anna mail 01 09:00 09:17 | 17
  three of a day are rounded once | day 15 | anna mail 01 09:00 09:05, anna mail 01 10:00 10:06, anna mail 01 11:00 11:07 | 8, 10, 12
  each by itself where so agreed | each 15 | anna mail 01 09:00 09:05, anna mail 01 10:00 10:06, anna mail 01 11:00 11:07 | 15, 15, 15
  of two alike the earlier has the odd minute | day 15 | anna mail 01 09:00 09:05, anna mail 01 10:00 10:05 | 8, 7
  written the other way round it is the same | day 15 | anna mail 01 10:00 10:05, anna mail 01 09:00 09:05 | 8, 7
  three alike | day 15 | anna mail 01 09:00 09:05, anna mail 01 10:00 10:05, anna mail 01 11:00 11:05 | 5, 5, 5
  one minute beside a quarter | day 15 | anna mail 01 09:00 09:15, anna mail 01 10:00 10:01 | 28, 2
  what is full already gains nothing | day 15 | anna mail 01 09:00 09:10, anna mail 01 10:00 10:20 | 10, 20
  half hours of a day | day 30 | anna mail 01 09:00 09:10, anna mail 01 10:00 10:25 | 17, 43
  two people are two groups | day 15 | anna mail 01 09:00 09:05, bert mail 01 09:00 09:05 | 15, 15
  two items are two groups | day 15 | anna mail 01 09:00 09:05, anna disk 01 10:00 10:05 | 15, 15
  two days are two groups | day 15 | anna mail 01 09:00 09:05, anna mail 02 09:00 09:05 | 15, 15
  the day is that of the customer, not of Greenwich | day 15 | anna mail 02 00:30 00:35, anna mail 02 09:00 09:05 | 12, 7
  the evening before is another day | day 15 | anna mail 01 23:50 23:55, anna mail 02 00:30 00:35 | 23, 23
  within a group each has its own factor | day 15 | anna mail 01 16:55 17:00, anna mail 01 17:00 17:05 | 8, 11
  what is free is not in the group | day 15 | anna mail 01 09:00 09:05, anna mail 01 10:00 10:20 free | 15, 0
  the factor comes after rounding | each 15 | anna mail 07 10:00 10:16 | 60
  and after the minimum | each 15 | anna mail 07 10:00 10:01 | 30
  half a minute of a factor is rounded up | each 15 | anna mail 01 18:00 18:15 | 23
  so it is at three quarters | each 15 | anna mail 01 18:00 18:45 | 68
  a factor below one | half price | anna mail 01 09:00 09:30 | 15
  half a minute below one too | half price | anna mail 01 09:00 09:15 | 8
  a factor of nothing | free evenings | anna mail 01 18:00 19:00 | 0
  that holds for its own minutes only | free evenings | anna mail 01 16:30 17:30 | 30
  travel is added to the work | each 15 | anna mail 01 09:00 10:00 visit travel 25 | 85
  travel is not rounded up | each 15 | anna mail 01 09:00 10:00 visit travel 7 | 67
  nor rounded together with the work | each 15 | anna mail 01 09:00 09:10 visit travel 10 | 25
  travel has its own factor, half a minute up | travel half | anna mail 01 09:00 10:00 visit travel 25 | 73
  and not that of the evening | each 15 | anna mail 01 18:00 19:00 visit travel 25 | 115
  each visit of a day as long as it took | day 15 | anna mail 01 09:00 10:00 visit travel 25, anna mail 01 14:00 15:00 visit travel 10 | 85, 70
  travel that is not agreed on | no travel | anna mail 01 09:00 10:00 visit travel 25 | 60
  what is free has no travel | each 15 | anna mail 01 09:00 10:00 visit travel 25 free | 0
  a visit at a fixed time, whatever it took | each visit 30 | anna mail 01 09:00 10:00 visit travel 90 | 90
  also where nobody said how long | each visit 30 | anna mail 01 09:00 10:00 visit | 90
  none where nobody went | each visit 30 | anna mail 01 09:00 10:00 travel 25 | 60
  none where it is free | each visit 30 | anna mail 01 09:00 10:00 visit free | 0
  a fixed time at half, half a minute up | each visit 15 at half | anna mail 01 09:00 10:00 visit | 68
  each entry by itself is a visit | each visit 30 | anna mail 01 09:00 10:00 visit, anna mail 01 11:00 12:00 visit | 90, 90
  of one day, item and person it is one visit | day visit 30 | anna mail 01 09:00 10:00 visit, anna mail 01 11:00 12:00 visit | 90, 60
  written the other way round it is the first | day visit 30 | anna mail 01 11:00 12:00 visit, anna mail 01 09:00 10:00 visit | 90, 60
  what was done from afar before is no visit | day visit 30 | anna mail 01 09:00 10:00, anna mail 01 11:00 12:00 visit | 60, 90
  what was free before is no visit | day visit 30 | anna mail 01 09:00 10:00 visit free, anna mail 01 11:00 12:00 visit | 0, 90
  two people are two visits | day visit 30 | anna mail 01 09:00 10:00 visit, bert mail 01 09:00 10:00 visit | 90, 90
  the next day is another visit | day visit 30 | anna mail 01 09:00 10:00 visit, anna mail 02 09:00 10:00 visit | 90, 90
  `),
)('%s', (_rule, rounding, entries, minutes) => {
  const terms = TERMS[rounding];
  if (terms === undefined) throw new Error(`No rounding is called "${rounding}".`);
  const charged = charge(listOf(entries).map(entryIn), [
    versionOf('2000-01-01', { factors: FACTORS, travel: { kind: 'real', factorPercent: 100 }, ...terms }),
  ]);
  expect(charged.map((one) => one.minutes)).toEqual(listOf(minutes).map(Number));
});
