import { describe, expect, it } from 'vitest';
import { readApc } from './apc';

const APC = '1.3.6.1.4.1.318.1.1.1';
const told = (numbers: Readonly<Record<string, number>>) =>
  readApc(
    Object.fromEntries(
      Object.entries({ '4.1.1': 2, ...numbers }).map(([node, value]) => [
        `${APC}.${node}.0`,
        ['Integer', value],
      ]),
    ),
  );

describe('a UPS that tells a value in tenths and whole', () => {
  it.each([
    ['tenths count', { '2.3.1': 995, '2.2.1': 99 }, 99.5],
    ['-1 in tenths is not known: the whole ones count', { '2.3.1': -1, '2.2.1': 99 }, 99],
    ['neither', { '2.3.1': -1, '2.2.1': -1 }, null],
    ['0 is empty', { '2.3.1': 0, '2.2.1': 99 }, 0],
  ])('charge: %s', (_rule, numbers, percent) => {
    expect(told(numbers).chargePercent).toBe(percent);
  });

  it('a battery without a sensor is not a tenth of a degree below zero', () => {
    expect(told({ '2.3.2': -1, '2.2.2': 24 }).temperatures).toEqual([{ name: '', value: 24 }]);
    expect(told({ '2.3.2': -1 }).temperatures).toEqual([]);
  });
});
