import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follows, isWithin, sibling } from './oids';

const oid = fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 6 });

/** The rule itself: number by number. */
function comesAfter(before: readonly number[], next: readonly number[]): boolean {
  const differs = next.findIndex((number, i) => number !== before[i]);
  if (differs === -1) return false;
  return differs >= before.length || (next[differs] ?? 0) > (before[differs] ?? 0);
}

describe('the order of a walk', () => {
  it('goes number by number', () => {
    const rule = (before: number[], next: number[]) => {
      expect(follows(before.join('.'), next.join('.'))).toBe(comesAfter(before, next));
    };
    fc.assert(fc.property(oid, oid, rule));
  });

  it.each([
    ['what lies below comes after', '1.3.6', '1.3.6.1', true],
    ['ten comes after nine', '1.3.9', '1.3.10', true],
    ['a short number before a long one, whatever follows', '1.10.1', '1.9.5.5.5', false],
    ['nothing comes after itself', '1.3.6', '1.3.6', false],
  ])('%s', (_rule, before, next, expected) => {
    expect(follows(before, next)).toBe(expected);
  });

  it.each([
    ['below', '1.3.6', '1.3.6.1', true],
    ['beside, with a number that begins alike', '1.3.6', '1.3.61', false],
    ['itself', '1.3.6', '1.3.6', false],
  ])('%s', (_rule, root, at, expected) => {
    expect(isWithin(root, at)).toBe(expected);
  });

  it('has a next for each subtree', () => {
    expect(sibling('1.3.6.9')).toBe('1.3.6.10');
  });
});
