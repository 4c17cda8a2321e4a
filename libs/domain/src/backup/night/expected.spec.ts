import { expect, it } from 'vitest';
import { leftOfCheck, type UnsignedNight } from './expected';

const OPENS_AT = Date.UTC(2027, 2, 1, 6);
const early = (status: UnsignedNight['status']): UnsignedNight => ({ status, knownAt: OPENS_AT - 1 });
const late = (status: UnsignedNight['status']): UnsignedNight => ({ status, knownAt: OPENS_AT });

it.each<[string, readonly UnsignedNight[], ReturnType<typeof leftOfCheck>]>([
  ['nothing is left where all is signed', [], null],
  ['a night that was expected before the opening', [early('success')], { unsigned: 1, red: 0 }],
  ['red ones are told apart', [early('missed'), early('success')], { unsigned: 2, red: 1 }],
  ['one that was added at the opening or after it is nobody’s fault', [late('missed')], null],
  ['nor does it count beside others', [early('success'), late('failed')], { unsigned: 1, red: 0 }],
])('%s', (_rule, unsigned, left) => {
  expect(leftOfCheck(unsigned, OPENS_AT)).toEqual(left);
});
