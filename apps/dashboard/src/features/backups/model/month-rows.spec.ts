import type { BackupMonth } from '@nachtwacht/contracts';
import { NIGHT_STATUSES, type NightStatus } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { asksForWork, monthRows, statusesIn } from './month-rows';

const customer = (name: string, ...statuses: readonly (NightStatus | null)[]) => ({
  customerId: name,
  customerName: name,
  jobs: 1,
  days: statuses.map((status): [NightStatus, number, number] | null => status && [status, 0, 1]),
});
const month = (...customers: BackupMonth['customers']): BackupMonth => ({
  month: '2026-11',
  days: [],
  customers,
});
const namesOf = (given: BackupMonth, filter: Partial<Parameters<typeof monthRows>[1]> = {}) =>
  monthRows(given, { text: '', isWorstOnly: false, ...filter }).map(({ name, bad }) => `${name} ${bad}`);

const FULL = month(
  customer('Zuid', 'failed', 'success'),
  customer('Oost', 'success', null),
  customer('Noord', 'missed', 'unknown'),
  customer('Bekend', 'overridden', 'offline-expected', 'waiting'),
);

describe('the lines of a month', () => {
  it.each([
    [
      'are in order of name, with the days that asked for work',
      {},
      ['Bekend 0', 'Noord 2', 'Oost 0', 'Zuid 1'],
    ],
    ['are the worst first where only these are asked for', { isWorstOnly: true }, ['Noord 2', 'Zuid 1']],
    ['are found by a part of the name', { text: 'oo' }, ['Noord 2', 'Oost 0']],
    ['can be none', { text: 'west' }, []],
  ])('%s', (_rule, filter, expected) => {
    expect(namesOf(FULL, filter)).toEqual(expected);
  });
});

describe('a night', () => {
  it.each<[NightStatus, boolean]>([
    ['failed', true],
    ['unknown', true],
    ['running-late', true],
    ['overridden', false],
    ['success-after-retry', false],
    ['not-expected', false],
  ])('that is %s asks for work: %s', (status, expected) => {
    expect(asksForWork(status)).toBe(expected);
  });
});

describe('a legend', () => {
  it('explains what occurs, once, in the order of work', () => {
    expect(statusesIn(['success', 'failed', 'success'], NIGHT_STATUSES)).toEqual(['failed', 'success']);
  });
});
