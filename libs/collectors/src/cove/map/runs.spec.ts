import { describe, expect, it } from 'vitest';
import { jobsOf } from './job';
import { runsOf } from './runs';
import { statusOf } from './status';

const START = 1_795_296_600;
const at = (seconds: number) => new Date(seconds * 1000).toISOString();

function told(
  columns: Readonly<Record<string, number | string>>,
  remembered?: { session: number; completed: number },
) {
  const entries = Object.entries(columns).map(([field, value]) => [`D01${field}`, String(value)] as const);
  const [job] = jobsOf({ id: '9', columns: new Map(entries) }, true);
  if (job === undefined) throw new Error('no job');
  return runsOf(job, remembered);
}

describe('a status of a session', () => {
  it.each([
    ['1', 'running'],
    ['2', 'failed'],
    ['3', 'failed'],
    ['5', 'success'],
    ['6', 'failed'],
    ['7', 'missed'],
    ['8', 'warning'],
    ['9', 'running'],
    ['10', 'blocked'],
    ['11', 'blocked'],
    ['12', 'running'],
    ['0', 'unknown'],
    ['4', 'unknown'],
    ['13', 'unknown'],
    ['', 'unknown'],
    ['constructor', 'unknown'],
  ])('%s is %s', (code, outcome) => {
    expect(statusOf(code).outcome).toBe(outcome);
  });
});

describe('when a session ended', () => {
  it.each([
    [
      'is what is told of the last completed one, if that is this one',
      { F18: START + 90, F12: 60 },
      START + 90,
    ],
    [
      'is as long after its time as it took, where both times are the same',
      { F18: START, F12: 60 },
      START + 60,
    ],
    [
      'is as long after its time as it took, where an older one is told',
      { F18: START - 9, F12: 60 },
      START + 60,
    ],
    ['is its own time where nothing else is told', { F18: START }, START],
    ['is not known where nothing is told', {}, null],
  ])('%s', (_rule, columns, expected) => {
    const { runs } = told({ F00: 5, F15: START, ...columns });
    expect(runs.at(-1)?.finishedAt).toBe(expected === null ? null : at(expected));
  });
});

describe('the session before the last one', () => {
  it('keeps the id that it had, however the two times are meant', () => {
    const first = told({ F00: 5, F15: START, F17: 5, F18: START + 600 });
    const next = told(
      { F00: 1, F15: START + 86_400, F17: 5, F18: START + 600 },
      first.completed ?? undefined,
    );
    expect(next.runs.map(({ id, outcome }) => [id, outcome])).toEqual([
      [`9/D01/${START}`, 'success'],
      [`9/D01/${START + 86_400}`, 'running'],
    ]);
    expect(next.completed).toEqual(first.completed);
  });

  it('is another one where a whole session passed between two polls', () => {
    const { runs } = told(
      { F00: 1, F15: START + 86_400, F17: 2, F18: START + 50_000 },
      { session: START, completed: START + 600 },
    );
    expect(runs.map(({ id }) => id)).toEqual([`9/D01/${START + 50_000}`, `9/D01/${START + 86_400}`]);
  });

  it('is none where none ever completed', () => {
    expect(told({ F00: 1, F15: START, F18: 0 }).runs).toHaveLength(1);
  });
});

it('a session that did not start never takes the place of the one before', () => {
  const good = told({ F00: 5, F15: START, F17: 5, F18: START + 60 });
  const none = told({ F00: 7, F15: START, F17: 5, F18: START + 60 }, good.completed ?? undefined);
  expect(none.runs.map(({ id, outcome }) => [id, outcome])).toEqual([
    [good.runs[0]?.id, 'success'],
    [`9/D01/not-started/${START}`, 'missed'],
  ]);
});
