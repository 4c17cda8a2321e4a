import { describe, expect, it } from 'vitest';
import { setupToken } from './setup-token';
import { SignInSearch } from './sign-in-search';

describe('the way back after signing in', () => {
  it.each<[string, unknown, string | undefined]>([
    ['is a path of this site', '/assets/1?x=2', '/assets/1?x=2'],
    ['is not another site', 'https://evil.example', undefined],
    ['is not another site without a scheme', '//evil.example', undefined],
    ['is not another site behind a backslash', '/\\evil.example', undefined],
    ['is not a script', 'javascript:alert(1)', undefined],
    ['is not a number', 5, undefined],
    ['may be absent', undefined, undefined],
  ])('%s', (_, given, expected) => {
    expect(SignInSearch.parse({ return: given }).return).toBe(expected);
  });
});

describe('the token of the one-time link', () => {
  it.each([
    ['stands in the fragment', '#token=abc', '', 'abc'],
    ['or in the query', '', '?token=abc', 'abc'],
    ['the fragment wins', '#token=abc', '?token=def', 'abc'],
    ['may have to be pasted', '', '', ''],
  ])('%s', (_, hash, search, expected) => {
    expect(setupToken(hash, search)).toBe(expected);
  });
});
