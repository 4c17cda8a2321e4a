import { monthsAfter } from './local-month';

/** A restore test; days as YYYY-MM-DD. */
export interface RestoreTestSeen {
  /** null: it is only planned. */
  readonly doneOn: string | null;
  /** Planned for; needed only of those that are not done. */
  readonly plannedOn?: string;
  /** Only one that passed proves anything; one that passed in part leaves something to prove. */
  readonly result: 'passed' | 'partly' | 'failed' | null;
}

export interface RestoreVerdict {
  readonly status: 'done' | 'due' | 'overdue' | 'planned';
  /** YYYY-MM-DD until which the next is wanted. */
  readonly dueOn: string;
}

/** Of tests of one day the worst counts as the last. */
const RESULTS = ['failed', 'partly', 'passed'] as const;
/** From a month before the day until which it is wanted, a test is due. */
const DUE_AHEAD_MONTHS = 1;

/**
 * Whether restoring was proved in time: once in so many months, counted from the last test that passed, or from the day
 * on which the customer came. A test that is planned in time stands for one, until its day has passed.
 */
export function judgeRestoreTests(input: {
  readonly everyMonths: number;
  /** YYYY-MM-DD since when tests are owed. */
  readonly since: string;
  readonly tests: readonly RestoreTestSeen[];
  readonly today: string;
}): RestoreVerdict {
  const { everyMonths, since, tests, today } = input;
  const done = tests
    .flatMap(({ doneOn, result }) => (doneOn !== null && result !== null ? [{ doneOn, result }] : []))
    .filter(({ doneOn }) => since <= doneOn && doneOn <= today)
    .toSorted((a, b) => compare(a.doneOn, b.doneOn) || RESULTS.indexOf(b.result) - RESULTS.indexOf(a.result));
  const passedOn = done.findLast(({ result }) => result === 'passed')?.doneOn ?? since;
  const dueOn = monthsAfter(passedOn, everyMonths);
  if (today > dueOn) return { status: 'overdue', dueOn };
  // One that failed since then says that what was proved before no longer holds.
  const isProved = done.at(-1)?.result === 'passed';
  if (isProved && today < monthsAfter(dueOn, -DUE_AHEAD_MONTHS)) return { status: 'done', dueOn };
  const isPlanned = tests.some(
    ({ doneOn, plannedOn }) =>
      doneOn === null && plannedOn !== undefined && plannedOn >= today && plannedOn <= dueOn,
  );
  return { status: isPlanned ? 'planned' : 'due', dueOn };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
