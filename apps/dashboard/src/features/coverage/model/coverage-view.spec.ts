import type { ConnectionCoverage } from '@nachtwacht/contracts';
import type { CoverageState } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { coverageShown, hasGap, stateGroups } from './coverage-view';

const connection = (
  name: string,
  states: CoverageState[],
  customer: string | null = 'c1',
): ConnectionCoverage => ({
  id: name,
  name,
  collector: 'opnsense',
  collectorLabel: { nl: 'OPNsense', en: 'OPNsense' },
  customerId: customer,
  customerName: customer,
  enabled: true,
  lastSuccessAt: null,
  fault: null,
  faultSince: null,
  rights: null,
  missing: null,
  latestKnownBy: [],
  aspects: states.map((state, index) => ({
    aspect: `a${index}`,
    label: { nl: `Aspect ${index}`, en: `Aspect ${index}` },
    state,
    checks: 0,
    known: 0,
    why: null,
  })),
});

describe('what connections tell', () => {
  it.each<[string, CoverageState[], boolean]>([
    ['nothing is missing where all is told', ['told', 'told'], false],
    ['what was never there is not missing', ['told', 'never-seen'], false],
    ['nothing at all is', ['never-seen'], true],
    ['a right that is missing is', ['told', 'no-right'], true],
    ['what is refused is', ['refused'], true],
    ['what went silent is', ['silent'], true],
    ['what was never asked is', ['not-polled'], true],
  ])('%s', (_rule, states, expected) => {
    expect(hasGap(connection('x', states))).toBe(expected);
  });

  it('stands in groups, what asks for a person first; told things only where all is asked for', () => {
    const all = connection('x', ['told', 'never-seen', 'no-right', 'told']);
    expect(stateGroups(all, false).map(({ state, aspects }) => [state, aspects.length])).toEqual([
      ['no-right', 1],
      ['never-seen', 1],
      ['told', 2],
    ]);
    expect(stateGroups(all, true).map(({ state }) => state)).toEqual(['no-right', 'never-seen']);
  });

  it('is by customer, narrowed by what is asked for', () => {
    const all = [connection('a', ['told']), connection('b', ['silent']), connection('c', ['silent'], 'c2')];
    const names = (search: Parameters<typeof coverageShown>[1]) =>
      coverageShown(all, search).map(({ id, connections }) => [id, connections.map(({ name }) => name)]);
    expect(names({})).toEqual([
      ['c1', ['a', 'b']],
      ['c2', ['c']],
    ]);
    expect(names({ gaps: 1 })).toEqual([
      ['c1', ['b']],
      ['c2', ['c']],
    ]);
    expect(names({ gaps: 1, customer: 'c2' })).toEqual([['c2', ['c']]]);
    expect(names({ q: 'opnsense b' })).toEqual([['c1', ['b']]]);
  });
});
