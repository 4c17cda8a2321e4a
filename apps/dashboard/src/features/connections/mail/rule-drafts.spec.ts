import { describe, expect, it } from 'vitest';
import {
  added,
  areWhole,
  changed,
  conditionAt,
  moved,
  removed,
  rulesOf,
  storedRules,
  withCondition,
  type RuleDraft,
} from './rule-drafts';

const drafts = (count: number) =>
  Array.from({ length: count }).reduce<readonly RuleDraft[]>((all) => added(all), []);
const keys = (all: readonly RuleDraft[]) => all.map(({ key }) => key);

describe('rules that a person works on', () => {
  it('come from the settings and go back as they were', () => {
    const rules = [
      { when: [{ part: 'body', way: 'exact', text: 'klaar' }], outcome: 'warning', job: 'Kantoor' },
    ];
    expect(rulesOf(storedRules({ rules: JSON.stringify(rules) }))).toEqual(rules);
  });

  it.each([
    ['nothing', {}],
    ['no text', { rules: 7 }],
    ['no JSON', { rules: '[' }],
    ['no rules', { rules: '[{"when":[]}]' }],
  ])('are none where the settings hold %s', (_what, settings) => {
    expect(storedRules(settings)).toEqual([]);
  });

  it('move by one place, and not past an end', () => {
    expect(keys(moved(drafts(3), 1, -1))).toEqual([1, 0, 2]);
    expect(keys(moved(drafts(3), 1, 1))).toEqual([0, 2, 1]);
    expect(keys(moved(drafts(3), 0, -1))).toEqual([0, 1, 2]);
    expect(keys(moved(drafts(3), 2, 1))).toEqual([0, 1, 2]);
  });

  it('keep their own key while others go and come', () => {
    expect(keys(added(removed(drafts(3), 1)))).toEqual([0, 2, 3]);
  });

  it('are forty at most, with four conditions each', () => {
    expect(drafts(45)).toHaveLength(40);
    let [rule] = drafts(1);
    for (let n = 0; n < 6; n += 1) rule = { ...rule!, when: withCondition(rule!) };
    expect(rule?.when).toHaveLength(4);
  });

  it('are whole when every condition says something', () => {
    expect(areWhole(drafts(1))).toBe(false);
    const [rule] = drafts(1);
    const filled = changed(drafts(1), 0, { when: conditionAt(rule!, 0, { text: 'klaar' }) });
    expect(areWhole(filled)).toBe(true);
  });

  it('keep one condition at least', () => {
    const [rule] = drafts(1);
    expect(conditionAt(rule!, 0, null)).toHaveLength(1);
    expect(conditionAt({ ...rule!, when: withCondition(rule!) }, 0, null)).toHaveLength(1);
  });
});
