import type { AuditVerdict } from '@nachtwacht/contracts';
import {
  endChain,
  followChain,
  headsOf,
  noSuch,
  startOfChain,
  type ChainFault,
  type ChainState,
  type Scope,
} from '@nachtwacht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { AuditStore, type StoredLink } from '../audit-store';
import { sha256 } from './sha256';

const PART = 2_000;
/** A person looks on: after this the answer says how far it came. */
const PATIENCE_MS = 2_000;

/** Follows a chain against the head that the database holds. What was told outside is the command's to compare. */
@Injectable()
export class VerifyService {
  constructor(@Inject(AuditStore) private readonly store: AuditStore) {}

  /** @param after the number that the answer before this one gave; what it found sound is not looked at again */
  async verify(scope: Scope, chain: string, after: number, clock: { now(): number }): Promise<AuditVerdict> {
    const head = (await this.store.heads(scope)).find((each) => each.chain === chain);
    if (!head) throw noSuch('chain');
    const until = clock.now() + PATIENCE_MS;
    const told = headsOf(chain, [head]);
    const answer = (state: ChainState, done: boolean, fault: ChainFault | null): AuditVerdict => ({
      ...{ sound: fault === null, seq: state.seq, of: head.seq, done, fault },
      at: new Date(clock.now()).toISOString(),
    });
    let state = await this.startAt(scope, chain, after);
    if (state === null)
      return answer({ chain, seq: after - 1, hash: '' }, true, { kind: 'missing', seq: after });
    do {
      const links = await this.store.links(scope, chain, state.seq, PART);
      const misplaced = links.find(({ isIndexedWrongly }) => isIndexedWrongly);
      const sound: readonly StoredLink[] = misplaced ? links.slice(0, links.indexOf(misplaced)) : links;
      const verdict = followChain(state, sound, told, sha256);
      state = verdict.state;
      if (!verdict.sound) return answer(state, true, verdict.fault);
      if (misplaced) return answer(state, true, { kind: 'edited', seq: misplaced.seq });
      if (links.length < PART) {
        const end = endChain(state, told);
        return answer(state, true, end.sound ? null : end.fault);
      }
    } while (clock.now() < until);
    return answer(state, false, null);
  }

  private async startAt(scope: Scope, chain: string, after: number): Promise<ChainState | null> {
    if (after === 0) return startOfChain(chain);
    const [link] = await this.store.links(scope, chain, after - 1, 1);
    return link?.seq === after ? { chain, seq: link.seq, hash: link.hash } : null;
  }
}
