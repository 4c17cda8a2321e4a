import { MS_PER_DAY, MS_PER_MINUTE, type KeptLearning } from '@nachtwacht/domain';
import { expect, test } from 'vitest';
import { ZONE } from './job.builders';
import { learn } from './learn';

const NOW = Date.parse('2027-01-31T11:00:00Z');
const AT = '2027-01-31T11:00:00.000Z';
/** Every evening at 22:00 for so many days, `late` minutes later. */
const evenings = (days: number, late = 0) =>
  Array.from({ length: days }, (_, index) => {
    const startedAt = Date.parse('2027-01-30T21:00:00Z') - index * MS_PER_DAY + late * MS_PER_MINUTE;
    return { startedAt, finishedAt: startedAt + 50 * MS_PER_MINUTE };
  });
const at = (time: string, weekdays: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[] = [1, 2, 3, 4, 5, 6, 7]) =>
  ({ kind: 'evenings', weekdays, at: time, timeZone: ZONE }) as const;
const refused = (time: string): KeptLearning => ({
  kind: 'refused',
  at: '2027-01-01T00:00:00.000Z',
  schedule: at(time),
});

test.each<[string, KeptLearning | null, ReturnType<typeof evenings>, object]>([
  [
    'a job of a month is proposed what it does, with why',
    null,
    evenings(30),
    {
      kind: 'proposed',
      at: AT,
      schedule: at('22:00'),
      windowMinutes: 60,
      days: 29,
      due: 30,
      ran: 30,
      spreadMinutes: 0,
    },
  ],
  ['with less than a fortnight nothing is', null, evenings(13), { kind: 'nothing', at: AT }],
  ['nor without any run', null, [], { kind: 'nothing', at: AT }],
  [
    'what was proposed follows what it does',
    { kind: 'nothing', at: AT },
    evenings(30, 90),
    { schedule: at('23:30') },
  ],
  ['what was sent away is not said again', refused('22:00'), evenings(30), { ...refused('22:00'), at: AT }],
  ['nor with half an hour of difference', refused('22:30'), evenings(30), { ...refused('22:30'), at: AT }],
  ['nor over midnight', refused('00:10'), evenings(30, 100), { kind: 'refused', at: AT }],
  ['nor forgotten when it does nothing', refused('22:00'), [], { ...refused('22:00'), at: AT }],
  ['another time is', refused('20:00'), evenings(30), { kind: 'proposed', schedule: at('22:00') }],
  [
    'other weekdays are',
    { kind: 'refused', at: AT, schedule: at('22:00', [1, 2, 3, 4, 5]) },
    evenings(30),
    { kind: 'proposed' },
  ],
])('%s', (_rule, learned, runs, expected) => {
  expect(learn({ learned, runs, timeZone: ZONE }, NOW)).toMatchObject(expected);
});
