import { describe, expect, test } from 'vitest';
import { BUDGET_PERIODS, type AgreementVersion, type HoursPlan } from '../../agreement/terms';
import { local, versionOf, ZONE } from '../../hours/testing/booked-time';
import { daysAfter } from '../local-date';
import { listOf, rowsOf } from '../testing/table';
import { budgetLots, endOfAgreement } from './grants';

/** `2027-03-15 310 month`, with a last day `2027-03-01..2027-03-10 310 month`, or `2027-03-15 all-in`. */
function versionsIn(cell: string, carry = ''): AgreementVersion[] {
  const [carryMinutes = '0', carryPeriods = '0'] = carry.split(' for ');
  const carryOver = { maxMinutes: Number(carryMinutes), periods: Number(carryPeriods) };
  const told = listOf(cell).map((words) => words.split(' '));
  return told.map(([dates = '', ...plan], index) => {
    const [from = '', last] = dates.split('..');
    const next = told[index + 1]?.[0]?.slice(0, 10);
    const until = last ?? (next === undefined ? null : daysAfter(next, -1));
    return versionOf(from, { plan: planIn(plan), carryOver }, index + 1, until);
  });
}

function planIn([minutes = '', per = '']: readonly string[]): HoursPlan {
  if (minutes === 'all-in' || minutes === 'none') return { kind: minutes };
  const period = BUDGET_PERIODS.find((one) => one === per);
  if (period === undefined) throw new Error(`"${minutes} ${per}" is no plan.`);
  return { kind: 'included', minutes: Number(minutes), per: period };
}

// A start or an upgrade counts the days that are left, its own among them, by the days of the period.
// rule | plans by first day | granted before | minutes by the day they begin
describe('an agreement grants', () => {
  test.each(
    rowsOf(`
    each month from the first | 2027-01-01 240 month | 2027-04-01 00:00 | 2027-01-01 240, 2027-02-01 240, 2027-03-01 240
    the next one from its first minute | 2027-03-01 240 month | 2027-04-01 00:01 | 2027-03-01 240, 2027-04-01 240
    nothing before it begins | 2027-03-01 240 month | 2027-03-01 00:00 |
    from the 15th of a month of 31 days 17 of them | 2027-01-15 310 month | 2027-02-01 00:00 | 2027-01-15 170
    from the 15th of a month of 30 days 16 | 2027-04-15 300 month | 2027-05-01 00:00 | 2027-04-15 160
    from the 15th of a month of 28 days 14 | 2027-02-15 280 month | 2027-03-01 00:00 | 2027-02-15 140
    from the 15th of a month of 29 days 15 | 2028-02-15 290 month | 2028-03-01 00:00 | 2028-02-15 150
    days are whole whatever the clock does in March | 2027-03-15 310 month | 2027-04-01 00:00 | 2027-03-15 170
    and in October | 2027-10-15 310 month | 2027-11-01 00:00 | 2027-10-15 170
    on the last day one day | 2027-01-31 310 month | 2027-02-01 00:00 | 2027-01-31 10
    on 29 February one day | 2028-02-29 290 month | 2028-03-01 00:00 | 2028-02-29 10
    on 28 February of a leap year two | 2028-02-28 290 month | 2028-03-01 00:00 | 2028-02-28 20
    on 28 February of another year one | 2027-02-28 280 month | 2027-03-01 00:00 | 2027-02-28 10
    131,6 minutes as 132: the larger part of a minute | 2027-01-15 240 month | 2027-02-01 00:00 | 2027-01-15 132
    half a minute to the days before, which are earlier | 2027-04-16 241 month | 2027-05-01 00:00 | 2027-04-16 120
    over the end of the year | 2026-12-15 310 month | 2027-01-02 00:00 | 2026-12-15 170, 2027-01-01 310
    weeks from Monday | 2027-03-01 70 week | 2027-03-15 00:00 | 2027-03-01 70, 2027-03-08 70
    from Thursday four days of seven | 2027-01-07 70 week | 2027-01-11 00:00 | 2027-01-07 40
    from the Sunday with 23 hours one day | 2027-03-28 70 week | 2027-03-30 00:00 | 2027-03-28 10, 2027-03-29 70
    a week over the end of the year as one | 2026-12-28 70 week | 2027-01-05 00:00 | 2026-12-28 70, 2027-01-04 70
    quarters | 2027-01-01 900 quarter | 2027-07-02 00:00 | 2027-01-01 900, 2027-04-01 900, 2027-07-01 900
    from 15 February half a quarter of 90 days | 2027-02-15 900 quarter | 2027-04-02 00:00 | 2027-02-15 450, 2027-04-01 900
    from 29 February 32 days of 91 | 2028-02-29 910 quarter | 2028-04-01 00:00 | 2028-02-29 320
    years | 2027-01-01 3650 year | 2028-01-02 00:00 | 2027-01-01 3650, 2028-01-01 3650
    from July 184 days of 365 | 2027-07-01 3650 year | 2028-01-01 00:00 | 2027-07-01 1840
    from 29 February 307 days of 366 | 2028-02-29 3660 year | 2029-01-01 00:00 | 2028-02-29 3070
    from 1 March of that year 306 | 2028-03-01 3660 year | 2029-01-01 00:00 | 2028-03-01 3060
    an upgrade on the 15th the difference of 17 days | 2027-03-01 310 month, 2027-03-15 620 month | 2027-04-02 00:00 | 2027-03-01 310, 2027-03-15 170, 2027-04-01 620
    an upgrade on the first no difference | 2027-03-01 310 month, 2027-04-01 620 month | 2027-04-02 00:00 | 2027-03-01 310, 2027-04-01 620
    an upgrade on the last day that of one day | 2027-03-01 310 month, 2027-03-31 620 month | 2027-04-01 00:00 | 2027-03-01 310, 2027-03-31 10
    an upgrade on 29 February | 2028-02-01 290 month, 2028-02-29 580 month | 2028-03-02 00:00 | 2028-02-01 290, 2028-02-29 10, 2028-03-01 580
    two upgrades each their own difference | 2027-03-01 310 month, 2027-03-11 620 month, 2027-03-21 930 month | 2027-04-01 00:00 | 2027-03-01 310, 2027-03-11 210, 2027-03-21 110
    an upgrade after a start within the month | 2027-03-15 310 month, 2027-03-21 620 month | 2027-04-01 00:00 | 2027-03-15 170, 2027-03-21 110
    an upgrade of a quarter on 15 February | 2027-01-01 900 quarter, 2027-02-15 1800 quarter | 2027-04-01 00:00 | 2027-01-01 900, 2027-02-15 450
    the same again nothing more | 2027-03-01 310 month, 2027-03-15 310 month | 2027-04-02 00:00 | 2027-03-01 310, 2027-04-01 310
    less from the next month | 2027-03-01 310 month, 2027-03-15 100 month | 2027-04-02 00:00 | 2027-03-01 310, 2027-04-01 100
    less and back again nothing twice | 2027-03-01 310 month, 2027-03-11 100 month, 2027-03-21 310 month | 2027-04-02 00:00 | 2027-03-01 310, 2027-04-01 310
    less and then more than ever only what is above | 2027-03-01 310 month, 2027-03-11 100 month, 2027-03-21 620 month | 2027-04-01 00:00 | 2027-03-01 310, 2027-03-21 110
    nothing more once all is included | 2027-03-01 310 month, 2027-03-15 all-in | 2027-05-01 00:00 | 2027-03-01 310
    its days after all was included | 2027-03-01 all-in, 2027-03-15 310 month | 2027-04-01 00:00 | 2027-03-15 170
    its days after nothing was | 2027-03-01 none, 2027-03-15 310 month | 2027-04-01 00:00 | 2027-03-15 170
    nothing after its last month | 2027-03-01..2027-03-31 310 month | 2027-06-01 00:00 | 2027-03-01 310
    the whole month in which it ends | 2027-03-01..2027-04-20 310 month | 2027-06-01 00:00 | 2027-03-01 310, 2027-04-01 310
    the month whose first day is its last | 2027-03-01..2027-04-01 310 month | 2027-06-01 00:00 | 2027-03-01 310, 2027-04-01 310
    nothing twice to who comes back in the month | 2027-03-01..2027-03-10 310 month, 2027-03-20 310 month | 2027-04-02 00:00 | 2027-03-01 310, 2027-04-01 310
    the difference to who comes back for more | 2027-03-01..2027-03-10 310 month, 2027-03-20 620 month | 2027-04-01 00:00 | 2027-03-01 310, 2027-03-20 120
    nothing twice to who left on the first | 2027-03-01..2027-04-01 310 month, 2027-04-16 310 month | 2027-05-02 00:00 | 2027-03-01 310, 2027-04-01 310, 2027-05-01 310
    from months to quarters what the month did not hold | 2027-02-01 240 month, 2027-02-15 720 quarter | 2027-04-02 00:00 | 2027-02-01 240, 2027-02-15 240, 2027-04-01 720
    from quarters to months nothing the quarter held | 2027-01-01 720 quarter, 2027-02-15 240 month | 2027-04-02 00:00 | 2027-01-01 720, 2027-04-01 240
    from quarters to more a month what is above it | 2027-01-01 720 quarter, 2027-02-15 480 month | 2027-04-02 00:00 | 2027-01-01 720, 2027-03-01 360, 2027-04-01 480
    from quarters to less a month once the quarter is over | 2027-01-01 720 quarter, 2027-02-15 100 month | 2027-05-02 00:00 | 2027-01-01 720, 2027-04-01 100, 2027-05-01 100
    from weeks to months on a Thursday less four days of the week | 2027-03-15 70 week, 2027-03-18 310 month | 2027-04-02 00:00 | 2027-03-15 70, 2027-03-18 100, 2027-04-01 310
    and then to more a month the difference alone | 2027-01-01 720 quarter, 2027-02-15 240 month, 2027-03-10 550 month | 2027-04-02 00:00 | 2027-01-01 720, 2027-03-10 220, 2027-04-01 550
    from a quarter that ended on its first day what it still holds | 2027-01-01..2027-04-01 910 quarter, 2027-04-16 300 month | 2027-07-02 00:00 | 2027-01-01 910, 2027-04-01 910, 2027-07-01 300
    from months to quarters after a month without any | 2027-01-01..2027-01-31 240 month, 2027-02-15 720 quarter | 2027-04-01 00:00 | 2027-01-01 240, 2027-02-15 360
    its days to who comes back later | 2027-03-01..2027-03-10 310 month, 2027-05-16 310 month | 2027-06-02 00:00 | 2027-03-01 310, 2027-05-16 160, 2027-06-01 310
    `),
  )('%s', (_rule, plans, until, granted) => {
    const versions = versionsIn(plans);
    const told = (lots: ReturnType<typeof budgetLots>) =>
      lots.map(({ id, minutes }) => `${id.split(' ')[1] ?? ''} ${String(minutes)}`);
    expect(told(budgetLots(versions, ZONE, local(until)))).toEqual(listOf(granted));
    expect(told(budgetLots(versions.toReversed(), ZONE, local(until)))).toEqual(listOf(granted));
  });
});

// rule | plan | carried on | begins | expires | what was carried goes until
describe('what is granted', () => {
  test.each(
    rowsOf(`
    expires with its month | 2027-02-01 240 month | | 2027-01-31T23:00Z | 2027-02-28T23:00Z |
    in March at summer midnight | 2027-03-01 240 month | | 2027-02-28T23:00Z | 2027-03-31T22:00Z |
    in October at winter midnight | 2027-10-01 240 month | | 2027-09-30T22:00Z | 2027-10-31T23:00Z |
    in a February of 29 days | 2028-02-01 240 month | | 2028-01-31T23:00Z | 2028-02-29T23:00Z |
    with the week of 23 hours less one | 2027-03-22 70 week | | 2027-03-21T23:00Z | 2027-03-28T22:00Z |
    with its quarter | 2027-02-15 900 quarter | | 2027-02-14T23:00Z | 2027-03-31T22:00Z |
    with its year | 2027-07-01 3650 year | | 2027-06-30T22:00Z | 2027-12-31T23:00Z |
    goes on for a month | 2027-03-01 240 month | 120 for 1 | 2027-02-28T23:00Z | 2027-03-31T22:00Z | 2027-04-30T22:00Z
    goes on for two, into winter | 2027-09-15 240 month | 120 for 2 | 2027-09-14T22:00Z | 2027-09-30T22:00Z | 2027-11-30T23:00Z
    goes on for a week | 2027-03-22 70 week | 30 for 1 | 2027-03-21T23:00Z | 2027-03-28T22:00Z | 2027-04-04T22:00Z
    goes on for a quarter | 2027-01-01 900 quarter | 90 for 1 | 2026-12-31T23:00Z | 2027-03-31T22:00Z | 2027-06-30T22:00Z
    goes on for a year | 2027-01-01 3650 year | 90 for 1 | 2026-12-31T23:00Z | 2027-12-31T23:00Z | 2028-12-31T23:00Z
    does not go on by no minutes | 2027-03-01 240 month | 0 for 1 | 2027-02-28T23:00Z | 2027-03-31T22:00Z |
    does not go on for no month | 2027-03-01 240 month | 120 for 0 | 2027-02-28T23:00Z | 2027-03-31T22:00Z |
    `),
  )('%s', (_rule, plan, carry, begins, expires, until) => {
    const versions = versionsIn(plan, carry);
    const [lot] = budgetLots(versions, ZONE, local(`${versions[0]?.from ?? ''} 00:01`));
    expect([lot?.validFrom, lot?.expires, lot?.carry?.until ?? null]).toEqual([
      Date.parse(begins),
      Date.parse(expires),
      until === '' ? null : Date.parse(until),
    ]);
  });
});

// rule | last day | the moment after it
describe('an agreement ends', () => {
  test.each(
    rowsOf(`
    at midnight after its last day | 2027-01-20 | 2027-01-20T23:00Z
    before the clock jumps | 2027-03-27 | 2027-03-27T23:00Z
    on the day of 23 hours | 2027-03-28 | 2027-03-28T22:00Z
    on the day of 25 hours | 2027-10-31 | 2027-10-31T23:00Z
    on 29 February | 2028-02-29 | 2028-02-29T23:00Z
    with the year | 2027-12-31 | 2027-12-31T23:00Z
    `),
  )('%s', (_rule, last, ends) => {
    expect(endOfAgreement([versionOf('2027-01-01', {}, 1, last)], ZONE)).toBe(Date.parse(ends));
  });

  test('when its latest version does, in whatever order they come', () => {
    const versions = versionsIn('2027-01-01 240 month, 2027-03-01..2027-04-30 240 month');
    for (const order of [versions, versions.toReversed()])
      expect(endOfAgreement(order, ZONE)).toBe(Date.parse('2027-04-30T22:00Z'));
    expect(endOfAgreement([], ZONE)).toBeNull();
  });
});
