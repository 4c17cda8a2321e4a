import { isHardwarePart } from '@nachtwacht/domain';
import { expect, it } from 'vitest';
import { HARDWARE_ASPECTS } from './hardware-aspects';

it('every aspect of hardware is one that lists of parts know, and is shown as a part', () => {
  const shared = Object.entries(HARDWARE_ASPECTS);
  for (const [name, { policy }] of shared)
    expect([name, isHardwarePart(name, policy.kind)]).toEqual([name, true]);
});
