import { describe, expect, it } from 'vitest';
import { entryProblems, targetEntries } from './target-entries';

describe('the entries of a list', () => {
  it.each<readonly [string, string, string[]]>([
    ['one a line', '10.0.0.0/8\nfd12::/32', ['10.0.0.0/8', 'fd12::/32']],
    ['lines of Windows', '443\r\n8000-8100\r\n', ['443', '8000-8100']],
    ['commas and semicolons', '443, 80;22', ['443', '80', '22']],
    ['empty lines and spaces around it say nothing', '\n  443  \n\n', ['443']],
    ['nothing at all is no list', ' \n', []],
    ['what holds a space stays whole, so that its refusal shows all of it', '8000 - 8100', ['8000 - 8100']],
  ])('%s', (_rule, text, entries) => {
    expect(targetEntries(text)).toEqual(entries);
  });
});

describe('what is wrong with a list', () => {
  const SENTENCES = { 'networks.1': 'geen netwerk', 'ports.0': 'geen poort', 'ports.2': 'geen poort' };

  it('names each entry, a line each, and nothing of the other list', () => {
    expect(entryProblems('networks', ['10.0.0.5', 'x'], SENTENCES)).toBe('x: geen netwerk');
    expect(entryProblems('ports', ['a', '1', 'b'], SENTENCES)).toBe('a: geen poort\nb: geen poort');
  });

  it('is said of the whole list where it belongs to no entry', () => {
    expect(entryProblems('networks', ['10.0.0.5'], { networks: 'te veel' })).toBe('te veel');
  });

  it('is nothing when nothing is said', () => {
    expect(entryProblems('ports', ['443'], { 'networks.0': 'geen netwerk' })).toBeNull();
  });
});
