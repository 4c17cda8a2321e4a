import {
  firedOf,
  NEVER_FIRED,
  replayHistory,
  replaySamples,
  type AspectRule,
  type Fired,
  type KeptPoint,
  type KeptStatus,
  type LevelPolicy,
  type Measured,
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
    const input = {
      points: policy.kind === 'level' ? asJudged(points, policy) : points,
      policy,
      confirmation,
      intervalSeconds,
      maintenance,
      until: now,
    };
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

/** A clock is judged by how far it is off, and kept with its sign. */
function asJudged(points: readonly KeptPoint[], { unit, bad }: LevelPolicy): readonly KeptPoint[] {
  if (unit !== 'seconds' || bad !== 'above') return points;
  return points.map(({ measured, ...point }) => ({
    ...point,
    measured: { ...measured, ...(measured.value && { value: distance(measured.value) }) },
  }));
}

function distance([low, high, mean]: Measured): Measured {
  const [one, other] = [Math.abs(low), Math.abs(high)];
  return [low < 0 && high > 0 ? 0 : Math.min(one, other), Math.max(one, other), Math.abs(mean)];
}

function maintenanceOf(statuses: readonly KeptStatus[], now: number): readonly QuietTime[] {
  return statuses.flatMap(({ from, status }, index) =>
    status === 'maintenance' ? [{ from, to: statuses[index + 1]?.from ?? now }] : [],
  );
}
