import type { SignOutcome } from '@nachtwacht/contracts';
import { isGreen, needsHands, type NightStatus } from '@nachtwacht/domain';

/** A night as it is when somebody signs. */
export interface NightToSign {
  readonly status: NightStatus;
  readonly version: number;
  readonly mustOpen: boolean;
  readonly isOpened: boolean;
  readonly isSigned: boolean;
  readonly isClosed: boolean;
}

/**
 * Whether this night may be signed as it was seen. Green ones together, but for those drawn by lot; what needs a
 * person's hands after it was opened; and nothing of which the last word is still to come.
 */
export function maySign(
  night: NightToSign | null,
  asked: { readonly version: number; readonly bulk: boolean },
): SignOutcome {
  if (night === null) return 'no-such-night';
  if (night.isSigned) return 'already-signed';
  if (night.isClosed) return 'closed';
  if (night.version !== asked.version) return 'changed';
  if (night.status === 'waiting') return 'not-over';
  if (isGreen(night.status)) return night.mustOpen && !night.isOpened ? 'must-open' : 'signed';
  if (asked.bulk || (needsHands(night.status) && !night.isOpened)) return 'needs-look';
  return 'signed';
}
