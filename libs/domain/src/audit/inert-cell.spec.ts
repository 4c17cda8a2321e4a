import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertCell } from './inert-cell';

describe('a cell', () => {
  it.each<[string, string, string]>([
    ['a formula', '=1+1', "'=1+1"],
    ['a call of another program', '=cmd|" /C calc"!A0', `'=cmd|" /C calc"!A0`],
    ['a sum that begins with plus', '+1+1', "'+1+1"],
    ['a phone number with its country', '+31 20 123', "'+31 20 123"],
    ['a subtraction', '-1+1', "'-1+1"],
    ['a function of old', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab, behind which a formula hides', '\t=1', "'\t=1"],
    ['a carriage return', '\r=1', "'\r=1"],
    ['a line feed', '\n=1', "'\n=1"],
    ['spaces before a formula', '   =1', "'   =1"],
    ['a byte order mark before a formula', '\uFEFF=1', "'\uFEFF=1"],
    ['a wide equals sign', '\uFF1D1+1', "'\uFF1D1+1"],
    ['a wide at sign', '\uFF20SUM', "'\uFF20SUM"],
    ['a number below zero stays one', '-12', '-12'],
    ['so does one with a comma', '-1,5', '-1,5'],
    ['a minus alone', '-', "'-"],
    ['an ordinary name', 'Praktijk Zuid', 'Praktijk Zuid'],
    ['a sign in the middle', 'a=b', 'a=b'],
    ['a mail address', 'a@b.nl', 'a@b.nl'],
    ['nothing', '', ''],
  ])('%s', (_rule, text, cell) => {
    expect(inertCell(text)).toBe(cell);
  });

  it('never begins with what is calculated, and keeps the text', () => {
    const hostile = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '', ' '), fc.string());
    fc.assert(
      fc.property(hostile, ([start, rest]) => {
        const cell = inertCell(start + rest);
        expect(cell.endsWith(start + rest)).toBe(true);
        if (!/^-?\d/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
