import type { CheckDetail } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { checkFixture } from '../../model/check-fixture';
import { gaugeOf } from './power-aspects';

const level = (unit: string, value: number | null, over: Partial<CheckDetail> = {}) =>
  checkFixture({
    reading: { kind: 'level', unit, value },
    policy: { kind: 'level', unit, bad: 'below', warning: 600, critical: 300 },
    ...over,
  });

describe('a gauge of emergency power', () => {
  it.each<[string, CheckDetail, number | null, number]>([
    ['percent fills at a hundred', level('percent', 80, { policy: {} }), 80, 100],
    ['a short run stays below half an hour', level('seconds', 900), 900, 1_800],
    ['a long run fills it', level('seconds', 5_400), 5_400, 5_400],
    [
      'what is not known is empty, whatever it was',
      level('seconds', 900, { status: 'unknown' }),
      null,
      1_800,
    ],
    ['no value is no zero', level('seconds', null), null, 1_800],
  ])('%s', (_rule, check, value, full) => {
    expect(gaugeOf(check)).toMatchObject({ value, full });
  });

  it('marks the limits that it is judged by', () => {
    expect(gaugeOf(level('seconds', 900)).limits).toEqual([
      { status: 'warning', value: 600 },
      { status: 'critical', value: 300 },
    ]);
  });
});
