import { describe, expect, it } from 'vitest';
import { AcceptInvitationInput, PasswordChange, SetupInput } from './identity';

const token = 't'.repeat(32);
const WAYS = [
  ['of the first administrator', SetupInput, { token, name: 'N', email: 'a@b.nl' }],
  ['of who is invited', AcceptInvitationInput, { token, name: 'N', language: 'nl' }],
  ['that is changed', PasswordChange, { current: 'x' }],
] as const;

describe.each(WAYS)('a password %s', (_way, schema, rest) => {
  it.each<[string, string, boolean]>([
    ['has 12 characters', 'x'.repeat(12), true],
    ['not 11', 'x'.repeat(11), false],
    ['may have 200', 'x'.repeat(200), true],
    ['not more', 'x'.repeat(201), false],
    ['may be small letters alone', 'abcdefghijkl', true],
    ['may be digits alone', '120374650918', true],
    ['may be signs alone', '!@#$%^&*()_+', true],
    ['may be of any alphabet', 'пароль из слов 漢字', true],
  ])('%s', (_rule, password, taken) => {
    expect(schema.safeParse({ ...rest, password }).success).toBe(taken);
  });

  it('is passed on as it was typed, spaces at both ends too', () => {
    expect(schema.parse({ ...rest, password: '  Twaalf tekens  ' }).password).toBe('  Twaalf tekens  ');
  });
});
