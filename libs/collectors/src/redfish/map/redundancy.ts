import { ownValue } from '@nachtwacht/collector-kit';
import { textAt } from '../json';
import type { Part } from './part';
import { ABSENT, rawState, worst, wordOf } from './part-word';

const REDUNDANCY_WORDS: Readonly<Record<string, string>> = {
  warning: 'not-redundant',
  critical: 'redundancy-lost',
};

/** Groups of parts that stand in for each other. A group that is switched off promises nothing and is left out. */
export function redundancyParts(groups: readonly unknown[], what: string): readonly Part[] {
  return groups.flatMap((group, index): readonly Part[] => {
    const word = worst(wordOf(group));
    const state = textAt(group, 'Status', 'State');
    if (word === ABSENT || (word === 'unknown' && /^(?:Disabled|UnavailableOffline|)$/.test(state)))
      return [];
    const name = textAt(group, 'Name');
    return [
      {
        aspect: 'redundancy',
        instance: name === '' ? `${what} ${String(index)}` : name,
        word: ownValue(REDUNDANCY_WORDS, word) ?? word,
        detail: [textAt(group, 'Mode') || textAt(group, 'RedundancyType'), rawState(group)]
          .filter((text) => text !== '')
          .join(', '),
      },
    ];
  });
}
