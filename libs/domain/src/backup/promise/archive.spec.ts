import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeArchive, type DatedPoint } from './archive';

const point = (date: string, keptAs?: DatedPoint['keptAs']): DatedPoint => ({
  id: `${date}-${keptAs ?? ''}`,
  date,
  at: `${date}T02:00:00.000Z`,
  ...(keptAs ? { keptAs } : {}),
});
const asked = { month: '2027-01', byDay: 5, points: [], attested: false, today: '2027-02-06' } as const;
type Asked = Partial<Parameters<typeof judgeArchive>[0]>;
const judged = (over: Asked) => judgeArchive({ ...asked, ...over });

describe('the archive of January', () => {
  test.each<[string, Asked, string]>([
    ['is there', { points: [point('2027-01-31')] }, 'present'],
    ['is there before the month is over', { points: [point('2027-01-03')], today: '2027-01-04' }, 'present'],
    ['is of another month', { points: [point('2026-12-31'), point('2027-02-01', 'monthly')] }, 'missing'],
    ['may still come while the month lasts', { today: '2027-01-31' }, 'waiting'],
    ['may still come on the last day for it', { today: '2027-02-05' }, 'waiting'],
    ['is missing the day after', {}, 'missing'],
    ['can not be listed', { points: null }, 'unknown'],
    ['can not be listed, and may still come', { points: null, today: '2027-02-01' }, 'waiting'],
    ['can not be listed, and somebody saw it', { points: null, attested: true }, 'attested'],
    ['is not listed, and somebody saw it', { attested: true }, 'attested'],
    ['is listed, whatever somebody said', { points: [point('2027-01-31')], attested: true }, 'present'],
    ['is not owed by a job that came during it', { activeFrom: '2027-01-02' }, 'not-expected'],
    ['is owed by one that came on its first day', { activeFrom: '2027-01-01' }, 'missing'],
    ['is not owed by a job that ended in it', { activeUntil: '2027-01-31' }, 'not-expected'],
    ['is owed by one that ended after it', { activeUntil: '2027-02-01' }, 'missing'],
    [
      'is there although it is not owed',
      { activeFrom: '2027-01-02', points: [point('2027-01-31')] },
      'present',
    ],
  ])('%s', (_rule, over, status) => {
    expect(judged(over).status).toBe(status);
  });

  test('is proved by what is kept as one, and else by the last', () => {
    const daily = [point('2027-01-30'), point('2027-01-31')];
    expect(judged({ points: daily }).point?.date).toBe('2027-01-31');
    expect(judged({ points: [point('2027-01-01', 'yearly'), ...daily] }).point?.keptAs).toBe('yearly');
    expect(
      judged({ points: [point('2027-01-02', 'monthly'), point('2027-01-01', 'yearly'), ...daily] }).point
        ?.date,
    ).toBe('2027-01-02');
  });

  test('tells until when it is waited for', () => {
    expect(judged({}).dueOn).toBe('2027-02-05');
    expect(judged({ month: '2026-12', byDay: 28 }).dueOn).toBe('2027-01-28');
  });
});

test('is never present without a point of that month, and no order of points matters', () => {
  const anyPoint = fc
    .record({
      day: fc.integer({ min: 0, max: 120 }),
      keptAs: fc.constantFrom(undefined, 'monthly', 'yearly'),
    })
    .map(({ day, keptAs }) =>
      point(new Date(Date.UTC(2026, 11, 1) + day * 86_400_000).toISOString().slice(0, 10), keptAs),
    );
  const told = fc.array(anyPoint, { maxLength: 8 });
  fc.assert(
    fc.property(
      told.chain((points) =>
        fc.tuple(fc.constant(points), fc.shuffledSubarray(points, { minLength: points.length })),
      ),
      ([points, shuffled]) => {
        const verdict = judged({ points });
        expect(judged({ points: shuffled })).toEqual(verdict);
        const has = points.some(({ date }) => date.startsWith('2027-01'));
        expect(verdict.status).toBe(has ? 'present' : 'missing');
        expect(verdict.point?.date.slice(0, 7) ?? '2027-01').toBe('2027-01');
      },
    ),
  );
});
