import { ROUTES, type AuditChain, type AuditVerdict } from '@nachtwacht/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../shared/api/call';

export interface Verification {
  /** Entries that were found sound so far. */
  readonly sound: number;
  readonly of: number;
}

export interface VerificationResult {
  readonly entries: number;
  readonly chains: number;
  readonly at: string;
  /** The first chain that is not sound; null where all are. */
  readonly broken: { readonly chain: AuditChain; readonly verdict: AuditVerdict } | null;
}

/** Follows chains from their first entry to their last, a part per call, and tells how far it is. */
export function useVerification() {
  const [progress, setProgress] = useState<Verification | null>(null);
  const mutation = useMutation({
    mutationFn: async (chains: readonly AuditChain[]): Promise<VerificationResult> => {
      const of = chains.reduce((sum, { seq }) => sum + seq, 0);
      let entries = 0;
      for (const chain of chains) {
        const before = entries;
        const verdict = await follow(chain, (seq) => {
          setProgress({ sound: before + seq, of });
        });
        entries = before + verdict.seq;
        if (!verdict.sound)
          return { entries, chains: chains.length, at: verdict.at, broken: { chain, verdict } };
      }
      return { entries, chains: chains.length, at: new Date().toISOString(), broken: null };
    },
    onSettled: () => {
      setProgress(null);
    },
  });
  return { ...mutation, progress };
}

async function follow({ chain }: AuditChain, onSound: (seq: number) => void): Promise<AuditVerdict> {
  for (let after = 0; ;) {
    const verdict = await call(ROUTES.verifyAudit, { body: { chain, after } });
    onSound(verdict.seq);
    if (verdict.done) return verdict;
    after = verdict.seq;
  }
}
