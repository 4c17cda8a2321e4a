import { describe, expect, test } from 'vitest';
import { rowsOf } from '../time/testing/table';
import { clockOutcome, type WorkClock } from './clock';
import { replayWork } from './replay-work';
import { workTimeOf } from '../time/work-time';
import { at, history, OFFICE, TIME, versionOf, wallOf } from './testing/office-hours';
import { USUAL_WORK_RULES } from './work-event';

const replay = (script: string, now: string) => replayWork(history(script), USUAL_WORK_RULES, TIME, at(now));
const segmentsOf = ({ segments }: WorkClock) =>
  segments.map(({ kind, why, from }) => `${kind} ${why} ${wallOf(from)?.slice(6) ?? ''}`).join(', ');

// Office hours; priority 2 is answered within 60 minutes, solved within 480; 3 within 240 and 1440; 1 within 30 and 240
// around the clock. All on Monday 1 March 2027.
// rule | history | now | segments of the answer | of the solution
describe('a clock opens to its segments', () => {
  test.each(
    rowsOf(`
    it runs from the receipt | 03-01 09:00 received 2 | 03-01 12:00 | running received 09:00 | running received 09:00
    a second answer is none | 03-01 09:00 received 2, 03-01 09:20 answered, 03-01 10:00 answered | 03-01 12:00 | running received 09:00, stopped answered 09:20 | running received 09:00
    nor is a question after an answer | 03-01 09:00 received 2, 03-01 09:20 answered, 03-01 10:00 asked | 03-01 12:00 | running received 09:00, stopped answered 09:20 | running received 09:00, paused question-sent 10:00
    nor what was solved after it | 03-01 09:00 received 2, 03-01 09:20 answered, 03-01 10:00 resolved | 03-01 12:00 | running received 09:00, stopped answered 09:20 | running received 09:00, stopped resolved 10:00
    the same priority begins nothing | 03-01 09:00 received 2, 03-01 10:00 prioritised 2 | 03-01 12:00 | running received 09:00 | running received 09:00
    another one does | 03-01 09:00 received 2, 03-01 10:00 prioritised 3 | 03-01 12:00 | running received 09:00, running priority 10:00 | running received 09:00, running priority 10:00
    for the solution alone once it was answered | 03-01 09:00 received 2, 03-01 09:20 answered, 03-01 10:00 prioritised 3 | 03-01 12:00 | running received 09:00, stopped answered 09:20 | running received 09:00, running priority 10:00
    of one moment only what came last is told | 03-01 09:00 received 3, 03-01 09:00 prioritised 2 | 03-01 12:00 | running priority 09:00 | running priority 09:00
    what was solved is closed without a word | 03-01 09:00 received 2, 03-01 10:00 resolved, 03-01 11:00 closed | 03-01 12:00 | running received 09:00, stopped resolved 10:00 | running received 09:00, stopped resolved 10:00
    a message of the customer ends the wait for one | 03-01 09:00 received 2, 03-01 10:00 asked, 03-01 11:00 customer-wrote | 03-01 12:00 | running received 09:00, stopped answered 10:00 | running received 09:00, paused question-sent 10:00, running customer-wrote 11:00
    another message changes nothing | 03-01 09:00 received 2, 03-01 10:00 customer-wrote | 03-01 12:00 | running received 09:00 | running received 09:00
    what was opened again runs on | 03-01 09:00 received 2, 03-01 10:00 closed, 03-01 11:00 reopened | 03-01 12:00 | running received 09:00, stopped closed 10:00 | running received 09:00, stopped closed 10:00, running reopened 11:00
    `),
  )('%s', (_rule, script = '', now = '', response, resolution) => {
    const replayed = replay(script, now);
    expect([segmentsOf(replayed.response), segmentsOf(replayed.resolution)]).toEqual([response, resolution]);
  });
});

// rule | history | now | thresholds of the answer, when they were crossed | breached
describe('a clock tells when', () => {
  test.each(
    rowsOf(`
    nothing a minute before the half | 03-01 09:00 received 2 | 03-01 09:29 | | no
    the half in its minute | 03-01 09:00 received 2 | 03-01 09:30 | 50 09:30 | no
    the last quarter in its minute | 03-01 09:00 received 2 | 03-01 09:45 | 50 09:30, 75 09:45 | no
    nine tenths in theirs | 03-01 09:00 received 2 | 03-01 09:54 | 50 09:30, 75 09:45, 90 09:54 | no
    the whole, which is not yet too late | 03-01 09:00 received 2 | 03-01 10:00 | 50 09:30, 75 09:45, 90 09:54, 100 10:00 | no
    the whole, from which on it is | 03-01 09:00 received 2 | 03-01 10:01 | 50 09:30, 75 09:45, 90 09:54, 100 10:00 | 10:00
    a half once, though a lower priority gives more time | 03-01 09:00 received 2, 03-01 09:40 prioritised 3 | 03-01 12:00 | 50 09:30, 75 12:00 | no
    a promise broken once, though a raise would have broken it earlier | 03-01 09:00 received 2, 03-01 10:30 prioritised 1 | 03-01 11:00 | 50 09:30, 75 09:45, 90 09:54, 100 10:00 | 10:00
    all at the raise that passes them | 03-01 09:00 received 3, 03-01 10:00 prioritised 1 | 03-01 10:10 | 50 10:00, 75 10:00, 90 10:00, 100 10:00 | 10:00
    nothing more after the answer | 03-01 09:00 received 2, 03-01 09:40 answered | 03-01 16:00 | 50 09:30 | no
    `),
  )('%s', (_rule, script = '', now = '', crossed, breached) => {
    const { response } = replay(script, now);
    const time = (moment: number) => wallOf(moment)?.slice(6) ?? '';
    expect(response.crossed.map((one) => `${String(one.percent)} ${time(one.at)}`).join(', ')).toBe(crossed);
    expect(response.breachedAt === null ? 'no' : time(response.breachedAt)).toBe(breached);
  });
});

test('around the clock nothing goes by after the agreement', () => {
  const time = workTimeOf([versionOf('2000-01-01', '2027-03-12')], OFFICE.timeZone);
  const script = history('03-12 22:00 received 1');
  expect(replayWork(script, USUAL_WORK_RULES, time, at('03-13 06:00')).response.elapsedMs).toBe(7_200_000);
});

test('days of reopening are those of the agreement', () => {
  const evening = Date.parse('2027-03-01T23:30Z');
  const utc = workTimeOf([versionOf('2000-01-01', null, { ...OFFICE, timeZone: 'UTC' })], OFFICE.timeZone);
  expect(utc.endOfDaysAfter(evening, 0)).toBe(Date.parse('2027-03-02T00:00Z'));
  expect(TIME.endOfDaysAfter(evening, 0)).toBe(Date.parse('2027-03-02T23:00Z'));
});

test('nothing is due of what stands still', () => {
  const { response, resolution } = replay('03-01 09:00 received 2, 03-01 10:00 asked', '03-01 12:00');
  expect([response.dueAt, resolution.dueAt]).toEqual([null, null]);
  expect(wallOf(resolution.resumesAt)).toBe('03-05 08:30');
});

test('what could not happen is named, and what was before the receipt', () => {
  const script =
    '03-01 08:00 noted, 03-01 09:00 received 2, 03-01 10:00 resumed, 03-01 10:30 noted, 03-01 11:00 resolved, 03-01 12:00 asked, 03-20 09:00 reopened';
  expect(replay(script, '03-21 09:00').ignored).toEqual([1, 3, 6, 7]);
});

test('of one moment what was written down first came first, in whatever order it is read', () => {
  const events = history('03-01 09:00 received 2, 03-01 10:00 asked, 03-01 10:00 customer-wrote');
  const rules = USUAL_WORK_RULES;
  for (const order of [events, events.toReversed()])
    expect(replayWork(order, rules, TIME, at('03-01 11:00')).resolution.kind).toBe('running');
});

test('what is yet to come has not happened', () => {
  const script = '03-01 09:00 received 2, 03-01 10:00 resolved';
  expect([replay(script, '03-01 09:59').state, replay(script, '03-01 10:00').state]).toEqual([
    'open',
    'resolved',
  ]);
});

// rule | promised minutes | broken | how it stands | in one word
test.each(
  rowsOf(`
  nothing was promised | none | no | running | no-promise
  nothing was promised of what is over | none | no | stopped | no-promise
  it runs | 60 | no | running | running
  it waits | 60 | no | paused | paused
  it was over in time | 60 | no | stopped | met
  it runs too long | 60 | yes | running | breached
  it was over too late | 60 | yes | stopped | breached
  it was too late before the promise was taken back | none | yes | running | breached
  `),
)('in one word: %s', (_rule, target, broken, stands, word) => {
  const kind = (['running', 'paused', 'stopped'] as const).find((one) => one === stands) ?? 'running';
  const targetMs = target === 'none' ? null : Number(target) * 60_000;
  expect(clockOutcome({ targetMs, breachedAt: broken === 'yes' ? 1 : null, kind })).toBe(word);
});
