import type { HardwareFault } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { faultFixture } from './fault.fixture';
import { fitsFilter } from './fits-filter';

const fault: HardwareFault = faultFixture();

describe('what a filter leaves', () => {
  it.each([
    ['everything where nothing was asked', {}, true],
    ['a customer', { customerId: fault.customerId }, true],
    ['not another customer', { customerId: '0a0a0a0a-0000-4000-8000-00000000000f' }, false],
    ['a kind of device', { kind: 'server' }, true],
    ['not another kind', { kind: 'ups' }, false],
    ['a part by its name in either language', { q: 'drive' }, true],
    ['a serial number, in any case of letters', { q: 's6esne0t' }, true],
    ['several words in any order', { q: 'linde bay schijf' }, true],
    ['not a word that is nowhere', { q: 'linde fan' }, false],
  ] as const)('%s', (_rule, filter, expected) => {
    expect(fitsFilter(fault, filter)).toBe(expected);
  });
});
