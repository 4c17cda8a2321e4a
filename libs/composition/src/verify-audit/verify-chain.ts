import {
  endChain,
  followChain,
  headsOf,
  startOfChain,
  type ChainFault,
  type ChainHead,
} from '@nachtwacht/domain';
import { sha256 } from '@nachtwacht/features-audit';
import type { FoundChain } from './chains';

export interface ChainReport {
  readonly chain: string;
  readonly name: string | null;
  readonly entries: number;
  /** How many different heads were told of it. */
  readonly told: number;
  readonly fault: ChainFault | null;
}

/** One chain from its first entry to its last, against the heads that were told. */
export async function verifyFound(found: FoundChain, told: readonly ChainHead[]): Promise<ChainReport> {
  const own = headsOf(found.chain, told);
  const heads = headsOf(found.chain, found.head ? [...told, found.head] : told);
  let state = startOfChain(found.chain);
  const report = (fault: ChainFault | null): ChainReport => ({
    ...{ chain: found.chain, name: found.name, entries: state.seq, told: own.size, fault },
  });
  for await (const link of found.links) {
    const verdict = followChain(state, [link], heads, sha256);
    if (!verdict.sound) return report(verdict.fault);
    if (link.isIndexedWrongly === true) return report({ kind: 'edited', seq: link.seq });
    state = verdict.state;
  }
  const end = endChain(state, heads);
  return report(end.sound ? null : end.fault);
}
