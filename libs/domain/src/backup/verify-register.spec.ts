import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { registerCorrection, registerDay, type RegisterLine } from './register';
import { verifyRegister, type RegisterLink } from './verify-register';

const CHAIN = '11111111-1111-4111-8111-111111111111';
const digest = (previous: string, body: string) =>
  createHash('sha256').update(`${previous}\n${body}`).digest('hex');

const run = {
  id: 'session-7',
  raw: 'Success',
  outcome: 'success',
  started: '2027-01-05T21:00:00.000Z',
  finished: '2027-01-05T22:00:00.000Z',
  bytes: 5e9,
  stored: 1e9,
  files: 12,
};
const line = (job: string, over: Partial<RegisterLine> = {}): RegisterLine => ({
  job,
  name: `Server ${job}`,
  protects: null,
  night: '2027-01-05',
  dues: ['2027-01-05T21:00:00.000Z'],
  deadline: '2027-01-06T06:00:00.000Z',
  runs: [run],
  status: 'success',
  hidden: null,
  reasons: [{ code: 'run-good', params: { finishedAt: '2027-01-05T22:00:00.000Z' } }],
  openedAt: null,
  signed: { by: 'lead', at: '2027-01-06T08:00:00.000Z', bulk: true, hasty: false },
  notes: [],
  override: null,
  followUp: null,
  ...over,
});
const about = { customer: 'Praktijk Zuid', closedAt: '2027-01-06T23:00:00.000Z', duty: 'lead' };
const dayBody = (seq: number, date: string, lines = [line('a'), line('b')]) =>
  registerDay({ chain: CHAIN, seq, date }, about, lines);

/** Bound together as they should be. */
function bound(
  entries: readonly (readonly [date: string, kind: string, body: (seq: number) => string])[],
): RegisterLink[] {
  let hash = CHAIN;
  return entries.map(([date, kind, make], index) => {
    const body = make(index + 1);
    hash = digest(hash, body);
    return { seq: index + 1, date, kind, body, hash };
  });
}
const correction = (seq: number) =>
  registerCorrection(
    { chain: CHAIN, seq, date: '2027-01-07' },
    { job: 'a', night: '2027-01-05', at: '2027-01-07T09:00:00.000Z', by: null, text: null, status: 'failed' },
  );
const SOUND = bound([
  ['2027-01-06', 'day', (seq) => dayBody(seq, '2027-01-06')],
  ['2027-01-07', 'correction', correction],
  ['2027-01-07', 'day', (seq) => dayBody(seq, '2027-01-07')],
]);
const [one, two, three] = SOUND as [RegisterLink, RegisterLink, RegisterLink];
const told = (seq: number) => [{ chain: CHAIN, seq, hash: SOUND[seq - 1]?.hash ?? '' }];

describe('a register', () => {
  it.each<[string, readonly RegisterLink[], number | null, string | null]>([
    ['is whole', SOUND, null, null],
    ['is whole while it is empty', [], null, null],
    ['was edited', [one, { ...two, body: two.body.replace('failed', 'success') }, three], 2, 'edited'],
    ['lacks an entry', [one, three], 2, 'missing'],
    ['stands under another day', [one, two, { ...three, date: '2027-01-08' }], 3, 'misfiled'],
    ['stands under another kind', [one, { ...two, kind: 'day' }, three], 2, 'misfiled'],
    [
      'holds a day twice',
      bound([
        ['2027-01-06', 'day', (seq) => dayBody(seq, '2027-01-06')],
        ['2027-01-06', 'day', (seq) => dayBody(seq, '2027-01-06', [])],
      ]),
      2,
      'twice',
    ],
    [
      'is told by the first that is wrong',
      [
        { ...one, date: '2027-01-01' },
        { ...two, body: 'x' },
      ],
      1,
      'misfiled',
    ],
  ])('%s', (_rule, entries, brokenAt, why) => {
    expect(verifyRegister(CHAIN, entries, digest)).toEqual({
      entries: entries.length,
      whole: why === null,
      brokenAt,
      why,
      head: entries.at(-1)?.hash ?? null,
    });
  });

  it('that was cut shows by the head that was told', () => {
    expect(verifyRegister(CHAIN, [one, two], digest, told(3))).toMatchObject({
      whole: false,
      brokenAt: 3,
      why: 'cut',
    });
    expect(verifyRegister(CHAIN, SOUND, digest, told(2))).toMatchObject({ whole: true });
  });

  it('shows any change of any character', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom('0', 'x', '"', ' '), (which, where, by) => {
        const link = SOUND[which % SOUND.length] ?? one;
        const at = where % link.body.length;
        const body = link.body.slice(0, at) + by + link.body.slice(at + 1);
        fc.pre(body !== link.body);
        expect(verifyRegister(CHAIN, SOUND.with(link.seq - 1, { ...link, body }), digest).whole).toBe(false);
      }),
    );
  });
});

/** The same value with its names in another order, as a database gives them. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, held]) => [name, reordered(held)]),
  );
}

test('the same nights give the same text, in whatever order they and their names come', () => {
  const lines = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
  fc.assert(
    fc.property(
      lines.chain((jobs) =>
        fc.tuple(fc.constant(jobs), fc.shuffledSubarray(jobs, { minLength: jobs.length })),
      ),
      ([jobs, shuffled]) => {
        const again = shuffled.map(
          (job) => reordered(line(job, { runs: [{ ...run, id: 'x' }, run] })) as RegisterLine,
        );
        const text = dayBody(
          1,
          '2027-01-06',
          jobs.map((job) => line(job, { runs: [run, { ...run, id: 'x' }] })),
        );
        expect(dayBody(1, '2027-01-06', again)).toBe(text);
        expect(JSON.parse(text)).toMatchObject({ chain: CHAIN, seq: 1, kind: 'day' });
      },
    ),
  );
});

test('a day keeps what was expected, what came, what it came to and who signed', () => {
  const { nights } = JSON.parse(dayBody(1, '2027-01-06', [line('a')])) as { nights: unknown[] };
  expect(nights).toEqual([line('a')]);
});
