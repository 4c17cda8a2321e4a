import type { LimitPolicy } from '@nachtwacht/contracts';
import { crossedLimits } from '@nachtwacht/domain';

/** May these limits be asked about and kept? The server has the last word. */
export function isSound(policy: LimitPolicy): boolean {
  // On the wire a list may be left out as undefined, which the rules do not know.
  return crossedLimits(policy as Parameters<typeof crossedLimits>[0]).length === 0;
}
