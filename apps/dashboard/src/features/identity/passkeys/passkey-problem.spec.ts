import { WebAuthnError } from '@simplewebauthn/browser';
import { expect, it } from 'vitest';
import { isPasskeyPlace, problemOf } from './passkey-problem';

const named = (name: string) => Object.assign(new Error('x'), { name });
const told = (code: WebAuthnError['code'], cause = named('x')) =>
  new WebAuthnError({ message: 'x', code, cause });

it.each<[string, unknown, 'make' | 'use', string]>([
  [
    'a question that was cancelled',
    told('ERROR_PASSTHROUGH_SEE_CAUSE_PROPERTY', named('NotAllowedError')),
    'use',
    'cancelled',
  ],
  [
    'a key that was not made',
    told('ERROR_PASSTHROUGH_SEE_CAUSE_PROPERTY', named('NotAllowedError')),
    'make',
    'not-made',
  ],
  ['the same as older browsers say it', named('NotAllowedError'), 'use', 'cancelled'],
  ['a page at another address', told('ERROR_INVALID_RP_ID'), 'use', 'other-address'],
  ['a page at the number of a machine', told('ERROR_INVALID_DOMAIN'), 'make', 'other-address'],
  ['a device that has one already', told('ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'), 'make', 'known'],
  [
    'a device without a PIN',
    told('ERROR_AUTHENTICATOR_MISSING_USER_VERIFICATION_SUPPORT'),
    'make',
    'too-simple',
  ],
  ['a question that another one took the place of', told('ERROR_CEREMONY_ABORTED'), 'use', 'replaced'],
  ['what nobody foresaw', named('TypeError'), 'use', 'failed'],
])('%s', (_what, error, asked, kind) => {
  expect(problemOf(error, asked).kind).toBe(kind);
});

it.each([
  ['an address with https', 'https://nw.example.nl/', true],
  ['this machine by its name', 'http://localhost:4300/', true],
  ['this machine by its number', 'http://127.0.0.1:4300/', false],
  ['an address without encryption', 'http://nw.example.nl/', false],
])('passkeys work at %s, or do not', (_where, url, works) => {
  expect(isPasskeyPlace(new URL(url))).toBe(works);
});
