import { expect, test } from 'vitest';
import { listOf, rowsOf } from '../time/testing/table';
import { STATUSES, type Status } from '../status/status';
import { serviceHistory, type AssetHistory } from './service-history';

const EVER = { from: 0, to: null };

/** A check by what it said: `critical 0-10, ok 10-`; nothing between two is silence. */
function checkIn(words: string): AssetHistory['checks'][number] {
  const intervals = listOf(words).map((stretch) => {
    const [name, span = ''] = stretch.split(' ');
    const [from, to] = span.split('-');
    return { status: statusOf(name), from: Number(from), to: to === '' ? null : Number(to) };
  });
  return { there: EVER, intervals };
}

function statusOf(word: string | undefined): Status {
  const status = STATUSES.find((one) => one === word);
  if (status === undefined) throw new Error(`"${word}" is no status.`);
  return status;
}

// rule | group | checks: of one asset by `and`, of several by `;` | what the service was from 0 to 100
test.each(
  rowsOf(`
  well | all-of | ok 0- | up 0
  with a warning degraded | all-of | warning 0- | degraded 0
  without an answer unknown | all-of | unknown 0- | unknown 0
  while it rests unknown: nobody looked | all-of | maintenance 0- | unknown 0
  silent before its first word | all-of | ok 40- | unknown 0, up 40
  silent between two words | all-of | ok 0-30, ok 60- | up 0, unknown 30, up 60
  silent after its last word | all-of | ok 0-70 | up 0, unknown 70
  two checks of one asset are both needed | all-of | ok 0- and critical 20-50 | unknown 0, down 20, unknown 50
  one of them is silent | all-of | ok 0- and ok 40- | unknown 0, up 40
  down goes before unknown | all-of | unknown 0-; critical 0- | down 0
  unknown goes before rest | all-of | maintenance 0-; unknown 0- | unknown 0
  rest goes before a warning | all-of | warning 0-; maintenance 50- | unknown 0
  a warning goes before well | all-of | ok 0-; warning 0- | degraded 0
  of any well goes before a warning | any-of | warning 0-; ok 0- | up 0
  of any a warning goes before unknown | any-of | unknown 0-; warning 0- | degraded 0
  of any unknown goes before down | any-of | critical 0-; unknown 0- | unknown 0
  of any that all rest nothing is known | any-of | maintenance 0-; maintenance 0- | unknown 0
  of any what is awake decides | any-of | maintenance 0-; ok 0- | up 0
  and it is down when that is | any-of | maintenance 0-; critical 0- | down 0
  what begins down and rests at once stays down | all-of | critical 0-10, maintenance 10-60, ok 60- | down 0, up 60
  through several rests | all-of | critical 0-10, maintenance 10-30, maintenance 30-60, ok 60- | down 0, up 60
  but not after a silence | all-of | critical 0-10, maintenance 20-60, ok 60- | down 0, unknown 10, up 60
  nor after it was well | all-of | critical 0-10, ok 10-20, maintenance 20-60, ok 60- | down 0, up 10, unknown 20, up 60
  nor does a warning after it stay down | all-of | critical 0-10, warning 10- | down 0, degraded 10
  like neighbours are one | all-of | ok 0-30, ok 30-50, ok 50- | up 0
  `),
)('%s', (_rule, group, checks = '', told) => {
  const assets = checks
    .split('; ')
    .map((asset) => ({ there: EVER, checks: asset.split(' and ').map(checkIn) }));
  const history = serviceHistory(assets, group === 'any-of' ? 'any-of' : 'all-of', { from: 0, to: 100 });
  expect(history.map(({ state, from }) => `${state} ${String(from)}`).join(', ')).toBe(told);
  expect(history.map(({ to }) => to)).toEqual([...history.slice(1).map(({ from }) => from), 100]);
});

test('a check counts while it is there, its asset while that is', () => {
  const check = {
    there: { from: 20, to: 60 },
    intervals: [{ status: 'critical' as const, from: 0, to: null }],
  };
  const well = checkIn('ok 0-');
  const asset = { there: { from: 10, to: 80 }, checks: [check, well] };
  expect(serviceHistory([asset], 'all-of', { from: 0, to: 100 })).toEqual([
    { from: 0, to: 10, state: 'unmonitored' },
    { from: 10, to: 20, state: 'up' },
    { from: 20, to: 60, state: 'down' },
    { from: 60, to: 80, state: 'up' },
    { from: 80, to: 100, state: 'unmonitored' },
  ]);
});
