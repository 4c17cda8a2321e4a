import { describe, expect, it } from 'vitest';
import { NamePattern } from './name-pattern';

describe('a name a person listed', () => {
  it.each([
    ['stands for itself', 'cron.service', 'cron.service', true],
    ['does not stand for a longer name', 'cron', 'cron.service', false],
    ['is compared without case', 'Spooler', 'spooler', true],
    ['may end in a star', '/mnt/*', '/mnt/usb', true],
    ['may begin with a star', '*.mount', 'snap.mount', true],
    ['may have stars between', 'a*b*c', 'a-b--bc', true],
    ['has its parts in their order', 'a*c*b', 'abc', false],
    ['does not use a letter twice', 'ab*ba', 'aba', false],
    ['may be a star alone', '*', 'anything', true],
    ['is no pattern of another kind', 'a.c', 'abc', false],
    ['is nothing when it is empty', ', ,', '', false],
  ])('%s', (_rule, list, name, expected) => {
    expect(new NamePattern(list).matches(name)).toBe(expected);
  });

  it('takes no time that grows with the number of stars', () => {
    const started = performance.now();
    expect(new NamePattern('*a'.repeat(500)).matches(`${'a'.repeat(5_000)}b`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
