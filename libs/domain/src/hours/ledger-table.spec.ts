import { expect, test } from 'vitest';
import { LOT_SOURCES, type LotSource } from '../agreement/terms';
import { listOf, rowsOf } from '../time/testing/table';
import { conserves, replay } from './replay';
import type { Charge, Lot } from './types';

/** `a budget 0-100 60`, then perhaps `carry 40 until 200`; without an end `a bought 0- 60`. */
function lotIn(words: string): Lot {
  const [id = '', source, dates = '', minutes, , most, , until] = words.split(' ');
  const [from, to] = dates.split('-');
  return {
    id,
    source: sourceOf(source),
    validFrom: Number(from),
    expires: to === '' ? null : Number(to),
    minutes: Number(minutes),
    carry: most === undefined ? null : { maxMinutes: Number(most), until: Number(until) },
  };
}

/** `x 50 at 5`; then perhaps when the work was, `of 3`, and what becomes of what no lot is left for. */
function chargeIn(words: string): Charge {
  const [id = '', minutes, , at, ...more] = words.split(' ');
  const worked = more.includes('of') ? more[more.indexOf('of') + 1] : at;
  const uncovered = more.includes('debt') ? 'debt' : more.includes('included') ? 'included' : 'bill';
  return { id, at: Number(at), workStart: Number(worked), minutes: Number(minutes), uncovered };
}

function sourceOf(word: string | undefined): LotSource {
  const source = LOT_SOURCES.find((one) => one === word);
  if (source === undefined) throw new Error(`"${word}" is no source of minutes.`);
  return source;
}

const USUAL_ORDER = 'carried, budget, goodwill, bought';

function outcome(
  lots: string,
  work: string,
  until: string,
  order = USUAL_ORDER,
  endsAt: number | null = null,
) {
  const ledger = {
    lots: listOf(lots).map(lotIn),
    charges: listOf(work).map(chargeIn),
    order: () => listOf(order).map(sourceOf),
    endsAt,
  };
  const replayed = replay(ledger, Number(until));
  expect(conserves(replayed)).toBe(true);
  return {
    open: replayed.lots.map(({ id, open }) => `${id} ${String(open)}`).sort(),
    uncovered: replayed.charges.flatMap(({ id, billed, owed, included }) => [
      ...(billed > 0 ? [`${id} bills ${String(billed)}`] : []),
      ...(owed > 0 ? [`${id} owes ${String(owed)}`] : []),
      ...(included > 0 ? [`${id} includes ${String(included)}`] : []),
    ]),
    owed: replayed.owed,
  };
}

// Moments are small numbers; a lot of `0-100` is there at 0 and gone at 100. Order of the agreement as usual: carried,
// budget, goodwill, bought.
// rule | lots | work | until | left of each lot | what had no lot | still owed
test.each(
  rowsOf(`
  the one that expires first, whatever came first | a bought 0-900 60, b bought 5-500 60 | x 50 at 10 | 50 | a 60, b 10 | | 0
  before one that never expires | a bought 0- 60, b bought 5-500 60 | x 50 at 10 | 50 | a 60, b 10 | | 0
  expiry goes before the order of the agreement | a carried 0-900 60, b bought 0-500 60 | x 50 at 10 | 50 | a 60, b 10 | | 0
  of equal expiry carried before budget | a budget 0-100 60, b carried 0-100 60 | x 50 at 10 | 50 | a 60, b 10 | | 0
  budget before goodwill | a goodwill 0-100 60, b budget 0-100 60 | x 50 at 10 | 50 | a 60, b 10 | | 0
  goodwill before bought | a bought 0-100 60, b goodwill 0-100 60 | x 50 at 10 | 50 | a 60, b 10 | | 0
  all four in their order | a bought 0-100 10, b goodwill 0-100 10, c budget 0-100 10, d carried 0-100 10 | x 25 at 10 | 50 | a 10, b 5, c 0, d 0 | | 0
  of one source the one that began first | a bought 5-100 60, b bought 0-100 60 | x 50 at 10 | 50 | a 60, b 10 | | 0
  of one source and beginning by name | b bought 0-100 60, a bought 0-100 60 | x 50 at 10 | 50 | a 10, b 60 | | 0
  of two that never expire by the order | a bought 0- 60, b goodwill 5- 60 | x 50 at 10 | 50 | a 60, b 10 | | 0
  from several, one after the other | a budget 0-100 20, b bought 0-200 20, c bought 0- 20 | x 50 at 10 | 50 | a 0, b 0, c 10 | | 0
  to the last minute | a budget 0-100 60 | x 60 at 10 | 50 | a 0 | | 0
  one minute more is billed | a budget 0-100 60 | x 61 at 10 | 50 | a 0 | x bills 1 | 0
  nothing costs nothing | a budget 0-100 60 | x 0 at 10 | 50 | a 60 | | 0
  without any lot all is billed | | x 60 at 10 | 50 | | x bills 60 | 0
  what is included is not billed | | x 60 at 10 included | 50 | | x includes 60 | 0
  what is included takes what is there first | a bought 0- 20 | x 60 at 10 included | 50 | a 0 | x includes 40 | 0
  in the first moment of a lot it is there | a bought 10- 60 | x 50 at 10 | 50 | a 10 | | 0
  a moment earlier it is not | a bought 10- 60 | x 50 at 9 | 50 | a 60 | x bills 50 | 0
  in its last moment it still is | a budget 0-100 60 | x 50 at 99 | 100 | a 0 | | 0
  used before that it has the rest until then | a budget 0-100 60 | x 50 at 98 | 99 | a 10 | | 0
  at its expiry it is gone | a budget 0-100 60 | x 50 at 100 | 200 | a 0 | x bills 50 | 0
  at the change of budgets the new one is used | a budget 0-100 60, b budget 100-200 60 | x 50 at 100 | 150 | a 0, b 10 | | 0
  of two at one moment the earlier work goes first | a budget 0-100 60 | x 40 at 10 of 3, y 40 at 10 of 2 | 50 | a 0 | x bills 20 | 0
  of two of one time the one with the lower name | a budget 0-100 60 | y 40 at 10, x 40 at 10 | 50 | a 0 | y bills 20 | 0
  a correction goes before work of its month | a budget 0-100 60, b budget 100-200 60 | y 40 at 101, x 40 at 100 of 50 | 150 | a 0, b 0 | y bills 20 | 0
  late work takes from the open month alone | a budget 0-100 60, b budget 100-200 60 | x 40 at 100 of 50 | 150 | a 0, b 20 | | 0
  what is owed is paid by the next lot | a budget 0-100 60, b budget 100-200 60 | x 80 at 10 debt | 150 | a 0, b 40 | x owes 20 | 0
  is owed until then | a budget 0-100 60, b budget 100-200 60 | x 80 at 10 debt | 100 | a 0 | x owes 20 | 20
  paid before work of the same moment | a budget 0-100 60, b budget 100-200 60 | x 80 at 10 debt, y 50 at 100 debt | 150 | a 0, b 0 | x owes 20, y owes 10 | 10
  by more than one lot | a budget 0-100 30, b budget 100-200 30 | x 80 at 10 debt | 150 | a 0, b 0 | x owes 50 | 20
  also by what is bought meanwhile | a budget 0-100 60, b bought 50- 15 | x 80 at 10 debt | 60 | a 0, b 0 | x owes 20 | 5
  what is billed is never paid by a lot | a budget 0-100 60, b budget 100-200 60 | x 80 at 10 | 150 | a 0, b 60 | x bills 20 | 0
  debts add up | a budget 0-100 10 | x 20 at 10 debt, y 20 at 20 debt | 50 | a 0 | x owes 10, y owes 20 | 30
  less than the cap goes on whole | a budget 0-100 60 carry 90 until 200 | x 20 at 10 | 150 | a 0, a+ 40 | | 0
  exactly the cap goes on whole | a budget 0-100 60 carry 40 until 200 | x 20 at 10 | 150 | a 0, a+ 40 | | 0
  a minute above the cap expires | a budget 0-100 60 carry 40 until 200 | x 19 at 10 | 150 | a 0, a+ 40 | | 0
  nothing left is nothing carried | a budget 0-100 60 carry 40 until 200 | x 60 at 10 | 150 | a 0 | | 0
  carried at the very end of the month | a budget 0-100 60 carry 40 until 200 | x 20 at 10 | 100 | a 0, a+ 40 | | 0
  carried is used before the new budget | a budget 0-100 60 carry 40 until 200, b budget 100-200 60 | x 50 at 110 | 150 | a 0, a+ 0, b 50 | | 0
  also in its first moment | a budget 0-100 60 carry 40 until 200, b budget 100-200 60 | x 50 at 100 | 150 | a 0, a+ 0, b 50 | | 0
  what was carried is not carried again | a budget 0-100 60 carry 40 until 200 | | 200 | a 0, a+ 0 | | 0
  so each month carries its own | a budget 0-100 60 carry 40 until 200, b budget 100-200 60 carry 40 until 300 | | 250 | a 0, a+ 0, b 0, b+ 40 | | 0
  and what ends with it takes none of its room, whatever they are called | b budget 0-100 60 carry 40 until 200, a budget 100-200 60 carry 40 until 300 | | 250 | a 0, a+ 40, b 0, b+ 0 | | 0
  over two months the cap is for both | a budget 0-100 60 carry 100 until 300, b budget 100-200 60 carry 100 until 400 | | 250 | a 0, a+ 60, b 0, b+ 40 | | 0
  less than the room that is left goes on whole | a budget 0-100 60 carry 100 until 300, b budget 100-200 60 carry 100 until 400 | x 30 at 150 | 250 | a 0, a+ 60, b 0, b+ 30 | | 0
  of two that end together the cap is for both | a budget 0-100 30 carry 40 until 200, b budget 0-100 30 carry 40 until 200 | | 150 | a 0, a+ 30, b 0, b+ 10 | | 0
  without a carry it expires | a budget 0-100 60 | x 20 at 10 | 150 | a 0 | | 0
  what is bought takes no room of the cap | a budget 0-100 60 carry 40 until 200, b bought 0- 60 | | 150 | a 0, a+ 40, b 60 | | 0
  what begins later is not told yet | a bought 50- 60 | | 50 | | | 0
  it is a moment later | a bought 50- 60 | | 51 | a 60 | | 0
  work of the last moment waits for the next | a bought 0- 60 | x 50 at 50 | 50 | a 60 | | 0
  `),
)('%s', (_rule, lots = '', work = '', until = '', left = '', uncovered = '', owed = '') => {
  expect(outcome(lots, work, until)).toEqual({
    open: listOf(left),
    uncovered: listOf(uncovered),
    owed: Number(owed),
  });
});

// rule | lots | work | left of each lot, for an agreement that ends at 150
test.each(
  rowsOf(`
  what would last longer ends with the agreement | a budget 0-200 60 | | a 0
  what never expires too | a bought 0- 60 | | a 0
  nothing is carried over its end | a budget 0-150 60 carry 40 until 300 | | a 0
  nor by what it cuts short | a budget 0-200 60 carry 40 until 300 | | a 0
  what was carried before ends with it | a budget 0-100 60 carry 40 until 300 | | a 0, a+ 0
  what would begin after it is not there | a bought 200- 60 | |
  nor what would begin with its end | a bought 150- 60 | |
  until then it is used | a budget 0-200 60 | x 50 at 149 | a 0
  `),
)('at the end of an agreement %s', (_rule, lots = '', work = '', left = '') => {
  for (const until of ['160', '400'])
    expect(outcome(lots, work, until, USUAL_ORDER, 150)).toEqual({
      open: listOf(left),
      uncovered: [],
      owed: 0,
    });
});

// rule | order of the agreement | left of: carried, budget, goodwill and bought of ten minutes each, after 25 minutes
test.each(
  rowsOf(`
  as usual | carried, budget, goodwill, bought | a 0, b 0, c 5, d 10
  bought first | bought, goodwill, budget, carried | a 10, b 5, c 0, d 0
  the budget first | budget, bought, carried, goodwill | a 5, b 0, c 10, d 0
  goodwill first | goodwill, carried, bought, budget | a 0, b 10, c 0, d 5
  what it leaves out comes last | goodwill, bought, carried | a 5, b 10, c 0, d 0
  `),
)('each agreement has its order: %s', (_rule, order = '', left = '') => {
  const lots = 'a carried 0-100 10, b budget 0-100 10, c goodwill 0-100 10, d bought 0-100 10';
  expect(outcome(lots, 'x 25 at 10', '50', order).open).toEqual(listOf(left));
});

// rule | lots | work | until | what was told, in order
test.each(
  rowsOf(`
  at one moment what ends, then what begins, then work | a budget 0-100 60, b budget 100-200 60 | x 70 at 100 | 150 | 0 grant a 60, 100 expire a 60, 100 grant b 60, 100 consume b 60
  carrying on is an end and a beginning | a budget 0-100 60 carry 40 until 200 | | 300 | 0 grant a 60, 100 expire a 20, 100 carry a 40, 100 grant a+ 40, 200 expire a+ 40
  a debt is settled with the beginning | a budget 0-100 20, b budget 100-200 60 | x 30 at 10 debt | 150 | 0 grant a 20, 10 consume a 20, 100 grant b 60, 100 settle b 10
  nothing is told of no minutes | a budget 0-100 20 | x 20 at 10, y 0 at 11 | 150 | 0 grant a 20, 10 consume a 20
  `),
)('the ledger tells: %s', (_rule, lots = '', work = '', until = '', told = '') => {
  const replayed = replay(
    {
      lots: listOf(lots).map(lotIn),
      charges: listOf(work).map(chargeIn),
      order: () => listOf(USUAL_ORDER).map(sourceOf),
      endsAt: null,
    },
    Number(until),
  );
  expect(
    replayed.events.map(
      ({ at, kind, lotId, minutes }) => `${String(at)} ${kind} ${lotId} ${String(minutes)}`,
    ),
  ).toEqual(listOf(told));
});
