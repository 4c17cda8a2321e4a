/**
 * What can go wrong with a poll. Only the first two may count against the thing watched;
 * the others are ours to mend and lead to unknown with a reason.
 */
export const FAULT_CLASSES = [
  'unreachable',
  'timeout',
  'auth',
  'rate-limited',
  'bad-reply',
  'misconfigured',
  'identity-changed',
] as const;
export type FaultClass = (typeof FAULT_CLASSES)[number];

/** `text` says what happened in one English line; it may quote a device and is hostile. At most 300 characters. */
export interface Fault {
  readonly class: FaultClass;
  readonly text: string;
}

export function countsAgainstAsset(fault: FaultClass): boolean {
  return fault === 'unreachable' || fault === 'timeout';
}
