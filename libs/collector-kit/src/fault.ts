import type { FaultClass, Remark } from '@nachtwacht/domain';
import { cleanText } from './clean-text';
import { PollFault } from './collector';

export const MAX_FAULT_TEXT = 300;

/** A fault with a text of the catalogue, so that it can be said in every language; it may quote a device: it is made one line of at most 300 characters. */
export function pollFault(faultClass: FaultClass, text: Remark, cause?: unknown): PollFault {
  return new PollFault(
    { class: faultClass, text: cleanText(text, MAX_FAULT_TEXT) },
    cause === undefined ? undefined : { cause },
  );
}
