import { createHash } from 'node:crypto';
import { registerCorrection, registerDay, STAFF, type RegisterLine } from '@nachtwacht/domain';
import { parse } from 'csv-parse/sync';
import { extractText } from 'unpdf';
import { describe, expect, it, test } from 'vitest';
import { RegisterService } from './register.service';
import type { RegisterEntry, RegisterStore } from './register-store';

const CUSTOMER = '0190c0de-0000-7000-8000-000000000001';
const line = (over: Partial<RegisterLine> = {}): RegisterLine => ({
  job: '0190c0de-0000-7000-8000-000000000002',
  name: 'Serverback-up',
  protects: 'SRV01',
  night: '2027-03-09',
  dues: ['2027-03-09T21:00:00.000Z'],
  deadline: '2027-03-10T05:30:00.000Z',
  runs: [
    {
      id: 'a1',
      raw: 'Success',
      outcome: 'success',
      started: '2027-03-09T21:00:00.000Z',
      finished: '2027-03-09T22:00:00.000Z',
      bytes: 5e9,
      stored: 1e9,
      files: 100,
    },
  ],
  status: 'success',
  hidden: null,
  reasons: [{ code: 'run-good', params: { finishedAt: '2027-03-09T22:00:00.000Z' } }],
  openedAt: null,
  signed: { by: 'Eén', at: '2027-03-10T08:00:00.000Z', bulk: true, hasty: false },
  notes: [],
  override: null,
  followUp: null,
  ...over,
});

const HOSTILE = '=HYPERLINK("http://x")';
const DAY = { customer: 'Praktijk Één & Co.', closedAt: '2027-03-10T09:30:00.000Z', duty: 'Eén' };

/** A chain of two days and a correction, as the database keeps it. */
function chain(): RegisterEntry[] {
  const bodies = [
    registerDay({ chain: CUSTOMER, seq: 1, date: '2027-03-10' }, DAY, [
      line(),
      line({
        job: '0190c0de-0000-7000-8000-000000000003',
        name: HOSTILE,
        status: 'missed',
        runs: [],
        reasons: [
          {
            code: 'no-run',
            params: { dueAt: '2027-03-09T21:00:00.000Z', deadlineAt: '2027-03-10T05:30:00.000Z' },
          },
        ],
        signed: null,
        notes: [{ at: '2027-03-10T08:00:00.000Z', by: 'Eén', text: '<b>gebeld</b>' }],
      }),
    ]),
    registerDay({ chain: CUSTOMER, seq: 2, date: '2027-03-11' }, DAY, [line({ night: '2027-03-10' })]),
    registerCorrection(
      { chain: CUSTOMER, seq: 3, date: '2027-03-10' },
      {
        job: line().job,
        night: '2027-03-09',
        at: '2027-03-11T08:00:00.000Z',
        by: null,
        text: null,
        status: 'success',
      },
    ),
  ];
  let before = CUSTOMER;
  return bodies.map((body, index) => {
    before = createHash('sha256').update(`${before}\n${body}`).digest('hex');
    const { date, kind } = JSON.parse(body) as { date: string; kind: string };
    return { seq: index + 1, date, kind, body, hash: before };
  });
}

const serviceOf = (entries: RegisterEntry[]) =>
  new RegisterService({
    chainOf: () => Promise.resolve(entries),
    customerName: () => Promise.resolve(DAY.customer),
    close: () => Promise.resolve(),
  } satisfies RegisterStore);

async function exported(as: 'csv' | 'pdf' | 'json', from = '2027-03-01', to = '2027-03-31') {
  const file = await serviceOf(chain()).export(STAFF, CUSTOMER, { from, to, as, language: 'nl' });
  const parts: Buffer[] = [];
  for await (const part of file.content) parts.push(part as Buffer);
  return { ...file, bytes: Buffer.concat(parts) };
}

describe('the register as a file', () => {
  it('has a name that fits every file system', async () => {
    expect((await exported('csv')).name).toBe('back-upregister-praktijk-een-co-2027-03-01-2027-03-31.csv');
  });

  it('is a table whose cells calculate nothing', async () => {
    const { bytes } = await exported('csv');
    const rows: string[][] = parse(bytes, { bom: true, delimiter: ';' });
    expect(rows).toHaveLength(5);
    expect(rows[1]?.slice(0, 3)).toEqual(['2027-03-10', '2027-03-09', 'Serverback-up']);
    expect(rows[1]?.[8]).toBe('a1: Success');
    expect(rows[2]?.[2]).toBe(`'${HOSTILE}`);
    expect(rows[2]?.[9]).toBe('niet afgetekend');
    expect(rows[4]?.[6]).toBe('Correctie');
  });

  it('holds the asked period alone', async () => {
    const { bytes } = await exported('csv', '2027-03-11', '2027-03-11');
    const rows: string[][] = parse(bytes, { bom: true, delimiter: ';' });
    expect(rows).toHaveLength(2);
  });

  it('is a document that can be read and searched, with hostile names as they are', async () => {
    const { bytes, type } = await exported('pdf');
    expect(type).toBe('application/pdf');
    const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
    for (const wanted of ['Praktijk Één & Co.', 'Serverback-up', HOSTILE, '<b>gebeld</b>', 'niet afgetekend'])
      expect(text).toContain(wanted);
    expect(text).toContain(chain()[0]?.hash);
  });

  it('as a chain it is whole, and can be verified line by line', async () => {
    const { bytes } = await exported('json', '2027-03-11', '2027-03-11');
    const lines = bytes.toString().trim().split('\n');
    expect(lines.map((each) => (JSON.parse(each) as { seq: number }).seq)).toEqual([1, 2, 3]);
  });
});

const [first, second, third] = chain();
if (!first || !second || !third) throw new Error('the chain is short');
test.each([
  ['untouched', [first, second, third], true, null],
  [
    'one letter changed',
    [{ ...first, body: first.body.replace('missed', 'success') }, second, third],
    false,
    1,
  ],
  ['a day taken out', [first, third], false, 2],
  ['days swapped', [second, first, third], false, 1],
  ['nothing yet', [], true, null],
])('verifying a chain: %s', async (_rule, entries, whole, brokenAt) => {
  expect(await serviceOf(entries).verify(STAFF, CUSTOMER)).toMatchObject({ whole, brokenAt });
});
