import { isoOfSeconds } from '@nachtwacht/collector-kit';
import { remark, type BackupPoint, type Observation } from '@nachtwacht/domain';
import type { Snapshot } from '../answers';
import type { Job } from './jobs';

const WORDS: Readonly<Record<string, string>> = { ok: 'verified', failed: 'verification-failed' };

/** A snapshot without a size is being made, or has no index; one that failed its verification can't be relied on. */
export function isWhole({ size, verification }: Snapshot): boolean {
  return size !== undefined && verification?.state !== 'failed';
}

export function pointsOf({ snapshots }: Job): readonly BackupPoint[] {
  return snapshots.filter(isWhole).flatMap((snapshot) => {
    const at = isoOfSeconds(snapshot['backup-time']);
    return at === null ? [] : [{ id: at, at }];
  });
}

/** One bad point is told for as long as it is there; else the word for the newest one. Null where there is none. */
export function verificationOf({ key, snapshots }: Job): Observation | null {
  const newest = snapshots.findLast(({ size }) => size !== undefined);
  if (newest === undefined) return null;
  const failed = snapshots.filter(({ verification }) => verification?.state === 'failed').length;
  const word = failed > 0 ? 'failed' : newest.verification?.state;
  return {
    asset: key,
    aspect: 'verification',
    instance: '',
    reading: { kind: 'state', value: word === undefined ? 'not-verified' : wordOf(word) },
    ...(failed > 0 ? { detail: remark('points-verification-failed', { count: failed }) } : {}),
  };
}

function wordOf(state: string): string {
  return Object.hasOwn(WORDS, state) ? (WORDS[state] ?? state) : state;
}
