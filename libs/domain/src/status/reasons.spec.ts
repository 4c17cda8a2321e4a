import { expectTypeOf, test } from 'vitest';
import type { ReasonParams, TypedReason } from './reasons';
import type { Reason, ReasonCode } from './status';

// Checked by the compiler: these fail as type errors.
test('every reason has its params written down, and no other does', () => {
  expectTypeOf<keyof ReasonParams>().toEqualTypeOf<ReasonCode>();
});

test('every typed reason fits wherever a reason is wanted', () => {
  expectTypeOf<{ [C in ReasonCode]: TypedReason<C> }[ReasonCode]>().toExtend<Reason>();
});
