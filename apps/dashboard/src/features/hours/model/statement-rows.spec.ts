import { describe, expect, it } from 'vitest';
import { aLine as line } from './hours-fixtures';
import { stepsOf, targetsOf } from './statement-rows';

const LINE = line();

describe('a line of the statement', () => {
  it('says which part was rounded and which has a factor', () => {
    expect(stepsOf(LINE).map(({ isRounded, isFactored }) => [isRounded, isFactored])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('says where its minutes went, each once, and they add up', () => {
    const targets = targetsOf(LINE);
    expect(targets).toEqual([
      { target: 'budget', minutes: 70 },
      { target: 'bought', minutes: 20 },
      { target: 'billed', minutes: 30 },
    ]);
    expect(targets.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(LINE.minutes);
  });

  it('went nowhere where it is not billable', () => {
    expect(targetsOf({ ...LINE, minutes: 0, allocation: [], billedMinutes: 0 })).toEqual([]);
  });
});
