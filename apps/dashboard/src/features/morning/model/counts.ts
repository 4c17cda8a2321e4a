import type { NightRow } from '@nachtwacht/contracts';
import { NIGHT_STATUSES, type NightStatus } from '@nachtwacht/domain';

export interface MorningCounts {
  /** Nights a person signs: all that were expected. */
  readonly all: number;
  readonly signed: number;
  /** Signed together with others. */
  readonly bulk: number;
  /** Neither signed nor closed. */
  readonly toDo: number;
  /** Closed without a signature. */
  readonly unsigned: number;
  /** What is not signed yet, by status, the worst first; statuses that none has are left out. */
  readonly open: readonly StatusCount[];
  /** Failures that are being worked on, whatever became of the night. */
  readonly followUps: number;
}

export interface StatusCount {
  readonly status: NightStatus;
  readonly nights: number;
}

export function countNights(nights: Iterable<NightRow>): MorningCounts {
  const open = new Map<NightStatus, number>();
  const followUps = new Set<string>();
  let all = 0;
  let signed = 0;
  let bulk = 0;
  let unsigned = 0;
  for (const night of nights) {
    all += 1;
    if (night.followUp !== null) followUps.add(night.followUp.id);
    if (night.signed !== null) {
      signed += 1;
      if (night.signed.bulk) bulk += 1;
    } else {
      if (night.closed) unsigned += 1;
      open.set(night.status, (open.get(night.status) ?? 0) + 1);
    }
  }
  return {
    all,
    signed,
    bulk,
    toDo: all - signed - unsigned,
    unsigned,
    open: NIGHT_STATUSES.flatMap((status) => {
      const count = open.get(status);
      return count === undefined ? [] : [{ status, nights: count }];
    }),
    followUps: followUps.size,
  };
}
