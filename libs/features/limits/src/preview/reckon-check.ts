import {
  firedOf,
  NEVER_FIRED,
  replayHistory,
  replaySamples,
  type AspectRule,
  type Fired,
  type KeptPoint,
  type KeptStatus,
  type QuietTime,
} from '@nachtwacht/domain';

/** What is kept of one check. */
export interface KeptOfCheck {
  readonly points: readonly KeptPoint[];
  readonly statuses: readonly KeptStatus[];
  readonly intervalSeconds: number;
  readonly now: number;
}

export interface Reckoned {
  readonly fired: Fired;
  /** Every short peak counted as long enough. */
  readonly withPeaks: Fired;
}

/** What fired, or would have, by one rule. */
export function reckonCheck({ policy, confirmation }: AspectRule, kept: KeptOfCheck): Reckoned {
  const { points, statuses, intervalSeconds, now } = kept;
  if (policy.kind === 'level' || policy.kind === 'reach') {
    const maintenance = maintenanceOf(statuses, now);
    const input = { points, policy, confirmation, intervalSeconds, maintenance, until: now };
    return {
      fired: firedOf(replaySamples(input, 'mean')),
      withPeaks: firedOf(replaySamples(input, 'extreme')),
    };
  }
  if (policy.kind !== 'state' && policy.kind !== 'update')
    return { fired: NEVER_FIRED, withPeaks: NEVER_FIRED };
  const fired = firedOf(replayHistory(statuses, policy, now));
  return { fired, withPeaks: fired };
}

function maintenanceOf(statuses: readonly KeptStatus[], now: number): readonly QuietTime[] {
  return statuses.flatMap(({ from, status }, index) =>
    status === 'maintenance' ? [{ from, to: statuses[index + 1]?.from ?? now }] : [],
  );
}
