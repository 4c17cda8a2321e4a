import { describe, expect, it } from 'vitest';
import { SnmpAnswers } from './snmp-answers';

describe('what a poll by SNMP brought', () => {
  it.each<[string, unknown, boolean]>([
    ['a number is kept', ['Integer', 3], true],
    ['a text is kept', ['Text', 'x'], true],
    ['digits of 64 bits are kept', ['Counter64', '18446744073709551615'], true],
    ['a number that is none is not there', ['Integer', Number.NaN], false],
    ['a text where a number belongs is not there', ['Integer', '3'], false],
    ['a type that nobody knows is not there', ['Opaque', 'x'], false],
    ['half a value is not there', ['Integer'], false],
    ['nothing is not there', null, false],
  ])('%s', (_rule, value, isKept) => {
    const { values } = SnmpAnswers.parse({ values: { '1.3': value } });
    expect(values).toEqual(isKept ? { '1.3': value } : {});
  });

  it('keeps which walks were cut, and is not there at all without values', () => {
    expect(SnmpAnswers.parse({ values: {}, cut: ['1.3.6'] }).cut).toEqual(['1.3.6']);
    expect(SnmpAnswers.safeParse({ values: null }).success).toBe(false);
  });
});
