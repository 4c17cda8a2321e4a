import { describe, expect, it } from 'vitest';
import { DutySettingsInput } from './duty-settings';

const switches = { goodFriday: false, liberationDay: 'lustrum', christmasEve: false, newYearsEve: false };
const usual = {
  opensAt: '07:00',
  emptyBy: '10:30',
  closesAt: '23:45',
  timeZone: 'Europe/Amsterdam',
  calendar: { switches, freeDays: [] },
};

describe('settings of the check', () => {
  it.each([
    ['in order', {}, null],
    ['empty before it opens', { emptyBy: '06:59' }, 'emptyBy'],
    ['empty when it opens', { emptyBy: '07:00' }, 'emptyBy'],
    ['closed before it is empty', { closesAt: '10:00' }, 'closesAt'],
    ['closed when it should be empty', { closesAt: '10:30' }, 'closesAt'],
    ['a time that no clock shows', { closesAt: '24:00' }, 'closesAt'],
    ['a zone that is none', { timeZone: 'Europe/Nergens' }, 'timeZone'],
    ['no zone', { timeZone: '' }, 'timeZone'],
  ])('%s', (_rule, over, wrong) => {
    const read = DutySettingsInput.safeParse({ ...usual, ...over });
    expect(read.error?.issues.map(({ path }) => path[0]) ?? []).toEqual(wrong === null ? [] : [wrong]);
  });
});
