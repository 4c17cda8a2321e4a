import type { PushedMessage } from '@nachtwacht/collector-kit';
import type { BackupReading } from '@nachtwacht/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapDuplicati } from './map-duplicati';
import { newestEnds } from './messages';

const Extra = { 'machine-id': 'm-1', 'machine-name': 'SRV01', 'backup-id': 'DB-1', 'backup-name': 'Agenda' };
const Data = { MainOperation: 'Backup', ParsedResult: 'Success', BeginTime: '2026-11-21T21:00:00Z' };

function pushed(id: number, body: unknown, more: Partial<PushedMessage> = {}): PushedMessage {
  return {
    id: String(id),
    receivedAt: new Date(Date.UTC(2026, 10, 21, 22, 0, id % 60)).toISOString(),
    signal: 'success',
    exitCode: null,
    runId: null,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    contentType: 'application/json',
    ...more,
  };
}

function map(messages: readonly PushedMessage[], memory: unknown = null) {
  const { report, memory: next } = mapDuplicati({ answers: { messages }, memory });
  const jobs = report.assets.filter(({ kind }) => kind === 'backup-job').map(({ key, name }) => [key, name]);
  const outcomes = report.observations
    .filter(({ aspect }) => aspect === 'backup')
    .map(({ reading }) => (reading as BackupReading).runs.map(({ outcome }) => outcome));
  return { jobs, outcomes, report, next };
}

describe('a job', () => {
  it('that gets another name stays the same one, by its newest name', () => {
    const renamed = {
      Data: { ...Data, BeginTime: '2026-11-22T21:00:00Z' },
      Extra: { ...Extra, 'backup-name': 'Boeken' },
    };
    const { jobs, outcomes } = map([pushed(1, { Data, Extra }), pushed(2, renamed)]);
    expect(jobs).toEqual([['job:m-1/DB-1', 'Boeken']]);
    expect(outcomes).toEqual([['success', 'success']]);
  });

  it('of another computer with the same number is another one', () => {
    const other = { Data, Extra: { ...Extra, 'machine-id': 'm-2' } };
    expect(map([pushed(1, { Data, Extra }), pushed(2, other)]).jobs).toHaveLength(2);
  });

  it('whose run was reported again is believed at its last word', () => {
    const again = { Data: { ...Data, ParsedResult: 'Error' }, Extra };
    expect(map([pushed(1, { Data, Extra }), pushed(2, again)]).outcomes).toEqual([['failed']]);
  });

  it.each([
    ['a trial run', { Dryrun: true }],
    ['a restore', { MainOperation: 'Restore' }],
  ])('is not made of %s', (_rule, over) => {
    const { jobs, report } = map([pushed(1, { Data: { ...Data, ...over }, Extra })]);
    expect(jobs).toEqual([]);
    expect(report.observations).toMatchObject([{ reading: { value: 'readable' } }]);
  });

  it('that fell silent is told by its last run until it is heard of again', () => {
    const first = map([pushed(1, { Data, Extra })]);
    const other = pushed(2, { Data, Extra: { ...Extra, 'backup-id': 'DB-2' } });
    const second = map([other], first.next);
    expect(second.jobs.map(([key]) => key)).toEqual(['job:m-1/DB-2', 'job:m-1/DB-1']);
    expect(map([], second.next).outcomes).toEqual([['success'], ['success']]);
    const failed = pushed(3, { Data: { ...Data, ParsedResult: 'Fatal' }, Extra });
    expect(map([failed], second.next).outcomes).toContainEqual(['failed']);
  });
});

it('a report that was cut off within its log lines tells its result', () => {
  const LogLines = ['[Warning-x]: '.padEnd(5_000, 'y')];
  const body = JSON.stringify({ Data: { ...Data, ParsedResult: 'Warning' }, Extra, LogLines }).slice(
    0,
    2_000,
  );
  expect(map([pushed(1, body)]).outcomes).toEqual([['warning']]);
});

it('a report that was cut off before its end can’t be read, and is no success', () => {
  const { jobs, report } = map([pushed(1, JSON.stringify({ Data, Extra }).slice(0, 60))]);
  expect(jobs).toEqual([]);
  expect(report.observations).toMatchObject([{ reading: { value: 'unreadable-report' } }]);
});

it('starts and log lines say nothing of a job', () => {
  const inbox = [
    pushed(1, '', { signal: 'start' }),
    pushed(2, 'x', { signal: 'log' }),
    pushed(3, { Data, Extra }),
  ];
  expect(newestEnds(inbox).map(({ id }) => id)).toEqual(['3']);
});

it('the memory stays within its 16 kB, however many jobs there are and whatever they are called', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      (count, name) => {
        let memory: unknown = null;
        for (let round = 0; round < 3; round++) {
          const messages = Array.from({ length: count }, (_, i) =>
            pushed(i, { Data, Extra: { ...Extra, 'backup-id': `DB-${round}-${i}`, 'backup-name': name } }),
          );
          memory = map(messages, memory).next;
          expect(Buffer.byteLength(JSON.stringify(memory))).toBeLessThanOrEqual(16 * 1024);
        }
      },
    ),
    { numRuns: 20 },
  );
});
