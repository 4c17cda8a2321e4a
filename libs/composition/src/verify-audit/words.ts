import { PROVIDER_CHAIN, type ChainFault } from '@nachtwacht/domain';
import type { ChainReport } from './verify-chain';

/** What was found, for a person. */
export function reportLine({ chain, name, entries, told, fault }: ChainReport): string {
  const whose = chain === PROVIDER_CHAIN && name === null ? 'the provider’s own chain' : (name ?? 'a chain');
  const heading = `${fault ? 'NOT SOUND' : 'sound    '}  ${whose} (${chain})`;
  const compared = told === 0 ? 'no told head to compare with' : `${String(told)} told heads agree`;
  return fault
    ? `${heading}: ${faultText(fault)}; sound up to entry ${String(entries)}`
    : `${heading}: ${String(entries)} entries, ${compared}`;
}

function faultText({ kind, seq }: ChainFault): string {
  const entry = `entry ${String(seq)}`;
  switch (kind) {
    case 'edited':
      return `${entry} was edited, or the one before it`;
    case 'missing':
      return `${entry} is missing`;
    case 'out-of-order':
      return `${entry} stands where it does not belong`;
    case 'cut':
      return `${entry} and what follows was cut off: it was told that they were there`;
    case 'rewritten':
      return `${entry} is another than the one that was told: the chain was written anew`;
  }
}
