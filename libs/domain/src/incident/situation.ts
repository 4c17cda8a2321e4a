import type { Reason, ReasonCode, Status } from '../status/status';

/** What the present of one check adds to the incident of its asset. Times are epoch milliseconds. */
export interface CheckPresent {
  readonly checkId: number;
  readonly aspect: string;
  readonly instance: string;
  readonly status: Status;
  readonly reason: Reason;
  readonly since: number;
}

export interface OpenIncident {
  readonly id: string;
  readonly status: Status;
  readonly worstStatus: Status;
  readonly openedAt: number;
}

/** An asset with what is watched of it now: nothing when it was archived, otherwise its checks that were not. */
export interface AssetSituation {
  readonly customerId: string;
  readonly assetId: string;
  readonly open: OpenIncident | null;
  readonly checks: readonly CheckPresent[];
}

const NOT_YET_A_PROBLEM: readonly ReasonCode[] = ['never-measured'];

/** A status that a person must see to. A check that was only just added is unknown too, but nothing is wrong yet. */
export function asksForPerson({ status, reason }: Pick<CheckPresent, 'status' | 'reason'>): boolean {
  if (status === 'unknown') return !NOT_YET_A_PROBLEM.includes(reason.code);
  return status === 'critical' || status === 'warning';
}
