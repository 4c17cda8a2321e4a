import { expect, test } from 'vitest';
import { listOf, rowsOf } from '../time/testing/table';
import { groupedWork, judgeMaintenance, type AnnouncedWork } from './maintenance';

const MINUTE = 60_000;

/** `a 100-150 said 60`: so many minutes before it begins; then perhaps `off 120`, when it was cancelled. */
function workIn(words: string): AnnouncedWork {
  const [id = '', span = '', , said, off, at] = words.split(' ');
  const [from, to] = span.split('-').map(Number);
  return {
    id,
    reason: 'work',
    from: (from ?? 0) * MINUTE,
    to: (to ?? 0) * MINUTE,
    announcedAt: ((from ?? 0) - Number(said)) * MINUTE,
    cancelledAt: off === undefined ? null : Number(at) * MINUTE,
  };
}
const part = (from: number, to: number, announcedHoursBefore: number, maxMinutesPerMonth: number) => ({
  from: from * MINUTE,
  to: to * MINUTE,
  rule: { announcedHoursBefore, maxMinutesPerMonth },
  window: [{ from: from * MINUTE, to: to * MINUTE }],
});
const told = (works: string, parts: ReturnType<typeof part>[]) =>
  judgeMaintenance(listOf(works).map(workIn), parts)
    .map(({ id, outcome, accepted }) =>
      [id, outcome, ...accepted.map(({ from, to }) => `${from / MINUTE}-${to / MINUTE}`)].join(' '),
    )
    .join(', ');

// Agreed hours from 100 to 500 minutes; an hour of notice, an hour of maintenance a month.
// rule | works | what leaves the hours
test.each(
  rowsOf(`
  announced in time | a 100-150 said 60 | a accepted 100-150
  as long as the cap | a 100-160 said 60 | a accepted 100-160
  a minute longer than the cap | a 100-161 said 60 | a partly-above-cap 100-160
  after the cap is used | a 100-160 said 60, b 200-210 said 60 | a accepted 100-160, b above-cap
  with what is left of the cap | a 100-150 said 60, b 200-230 said 60 | a accepted 100-150, b partly-above-cap 200-210
  the earlier first, whatever came first | b 200-230 said 60, a 100-150 said 60 | a accepted 100-150, b partly-above-cap 200-210
  of two that begin together by name | b 100-180 said 60, a 100-150 said 60 | a accepted 100-150, b partly-above-cap 150-160
  announced a minute too late | a 100-150 said 59 | a announced-too-late
  too late uses nothing of the cap | a 100-150 said 59, b 200-260 said 60 | a announced-too-late, b accepted 200-260
  too late within one that is accepted | a 100-150 said 60, b 110-120 said 0 | a accepted 100-150, b accepted
  cancelled before it began | a 200-240 said 60 off 190 | a cancelled
  cancelled as it began | a 200-240 said 60 off 200 | a cancelled
  cancelled half-way | a 200-240 said 60 off 220 | a accepted 200-220
  cancelled once it was over | a 200-240 said 60 off 300 | a accepted 200-240
  outside the agreed hours | a 0-50 said 60 | a outside-hours
  until they begin | a 50-100 said 60 | a outside-hours
  partly outside them | a 80-120 said 60 | a accepted 100-120
  outside them uses nothing of the cap | a 0-100 said 60, b 200-260 said 60 | a outside-hours, b accepted 200-260
  over each other counts once | a 100-140 said 60, b 120-160 said 60 | a accepted 100-140, b accepted 140-160
  `),
)('maintenance %s', (_rule, works = '', outcome) => {
  expect(told(works, [part(100, 500, 1, 60)])).toBe(outcome);
});

// rule | works | what leaves the hours, of which from 300 on two hours of notice and two hours a month are agreed
test.each(
  rowsOf(`
  each version has its notice | a 200-210 said 60, b 400-410 said 60 | a accepted 200-210, b announced-too-late
  over the change it is half in time | a 290-310 said 60 | a announced-too-late 290-300
  what was used before counts for the cap after | a 200-260 said 120, b 400-470 said 120 | a accepted 200-260, b partly-above-cap 400-460
  `),
)('where a rule changes %s', (_rule, works = '', outcome) => {
  expect(told(works, [part(100, 300, 1, 60), part(300, 500, 2, 120)])).toBe(outcome);
});

// rule | group | works of each asset | those that count
test.each(
  rowsOf(`
  of all any work counts | all-of | a b; b c | a b c
  of any only what stops them all | any-of | a b; b c | b
  of any that share nothing none | any-of | a; b | 
  of three only what stops all three | any-of | a b; a b; b | b
  of any that is one alone all | any-of | a b | a b
  of none there are none | any-of | |
  `),
)('in a group: %s', (_rule, group, works = '', counted) => {
  const assets = works === '' ? [] : works.split('; ');
  const perAsset = assets.map((ids) => ids.split(' ').map((id) => workIn(`${id} 100-150 said 60`)));
  const found = groupedWork(perAsset, group === 'all-of' ? 'all-of' : 'any-of');
  expect(found.map(({ id }) => id).join(' ')).toBe(counted);
});
