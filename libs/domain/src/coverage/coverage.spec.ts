import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULT_CLASSES } from '../status/fault';
import { coverageOf, isGap, type AspectSeen, type ConnectionSeen, type CoverageState } from './coverage';

const well: ConnectionSeen = { fault: null, wasPolled: true, rights: null };
const auth = { class: 'auth', text: 'HTTP 401' } as const;
const away = { class: 'unreachable', text: 'ECONNREFUSED' } as const;

describe('what a connection tells of an aspect', () => {
  it.each<[string, AspectSeen, ConnectionSeen, CoverageState]>([
    ['all of it is known', { checks: 3, known: 3 }, well, 'told'],
    ['a line that is down is known to be down', { checks: 1, known: 1 }, { ...well, fault: away }, 'told'],
    ['some of it is known', { checks: 3, known: 1 }, well, 'partly'],
    ['it was known and is not any more', { checks: 3, known: 0 }, well, 'silent'],
    ['nothing of it ever came', { checks: 0, known: 0 }, well, 'never-seen'],
    [
      'nothing came, and the account may not see all',
      { checks: 0, known: 0 },
      { ...well, rights: 'incomplete' },
      'no-right',
    ],
    [
      'it went silent, and the account may not see all',
      { checks: 2, known: 0 },
      { ...well, rights: 'incomplete' },
      'no-right',
    ],
    [
      'nothing came, though the account may see all',
      { checks: 0, known: 0 },
      { ...well, rights: 'complete' },
      'never-seen',
    ],
    ['nobody is let in', { checks: 2, known: 0 }, { ...well, fault: auth }, 'refused'],
    ['the source does not answer', { checks: 2, known: 0 }, { ...well, fault: away }, 'source-fault'],
    ['nobody asked yet', { checks: 0, known: 0 }, { ...well, wasPolled: false }, 'not-polled'],
  ])('%s', (_rule, seen, connection, expected) => {
    expect(coverageOf(seen, connection)).toBe(expected);
  });

  it('is never called told while anything of it is unknown, or nothing is there', () => {
    const connections = fc.record({
      fault: fc.option(fc.record({ class: fc.constantFrom(...FAULT_CLASSES), text: fc.string() })),
      wasPolled: fc.boolean(),
      rights: fc.constantFrom('complete', 'incomplete', null),
    });
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), connections, (known, unknown, connection) => {
        const state = coverageOf({ checks: known + unknown, known }, connection);
        expect(state === 'told').toBe(known > 0 && unknown === 0);
      }),
    );
  });

  it('is a gap unless it is told or was never there', () => {
    expect((['told', 'never-seen', 'no-right', 'refused', 'silent'] as const).map(isGap)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});
