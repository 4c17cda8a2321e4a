import type { LimitPreview } from '@nachtwacht/contracts';
import { addedUp, STATUSES, type Fired, type Status } from '@nachtwacht/domain';
import type { LimitedCheck } from '../limit-store';
import type { Reckoned } from './reckon-check';

export interface CheckPreview {
  readonly check: LimitedCheck;
  /** False where nothing is kept to reckon on. */
  readonly isKept: boolean;
  readonly present: Reckoned;
  readonly proposed: Reckoned;
  readonly now: { readonly present: Status; readonly proposed: Status };
}

const SHOWN = 20;
type Sums = Pick<LimitPreview, 'withoutHistory' | 'fired' | 'withPeaks' | 'now' | 'assets'>;

/** All checks together, and those for which it makes the most difference. */
export function addUp(previews: readonly CheckPreview[]): Sums {
  const both = (of: keyof Reckoned) => ({
    present: wired(addedUp(previews.map(({ present }) => present[of]))),
    proposed: wired(addedUp(previews.map(({ proposed }) => proposed[of]))),
  });
  return {
    withoutHistory: previews.filter(({ isKept }) => !isKept).length,
    fired: both('fired'),
    withPeaks: both('withPeaks'),
    now: {
      present: counted(previews.map(({ now }) => now.present)),
      proposed: counted(previews.map(({ now }) => now.proposed)),
    },
    assets: [...previews]
      .filter(isTold)
      .sort((a, b) => difference(b) - difference(a) || times(b.proposed.fired) - times(a.proposed.fired))
      .slice(0, SHOWN)
      .map(({ check, present, proposed, now }) => ({
        assetId: check.assetId,
        assetName: check.assetName,
        customerName: check.customerName,
        instance: check.instance,
        fired: { present: wired(present.fired), proposed: wired(proposed.fired) },
        now,
      })),
  };
}

function isTold({ present, proposed, now }: CheckPreview): boolean {
  return times(present.fired) + times(proposed.fired) > 0 || now.present !== now.proposed;
}

function difference({ present, proposed, now }: CheckPreview): number {
  return Math.abs(times(proposed.fired) - times(present.fired)) + (now.present === now.proposed ? 0 : 1);
}

function times({ warning, critical }: Fired): number {
  return warning + critical;
}

function counted(statuses: readonly Status[]): Record<Status, number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const status of statuses) counts[status] += 1;
  return counts;
}

function wired({ lastAt, ...fired }: Fired) {
  return { ...fired, lastAt: lastAt === null ? null : new Date(lastAt).toISOString() };
}
