import { severity, worst, type Status } from '../status/status';
import { asksForPerson, type AssetSituation, type CheckPresent, type OpenIncident } from './situation';

/** Why an incident ended; only the first is good news. */
export type ClosingReason = 'recovered' | 'maintenance' | 'not-watched';

/** What becomes of the one incident of an asset. `at` is when it happened, epoch milliseconds. */
export type IncidentDecision =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open';
      readonly status: Status;
      readonly at: number;
      readonly problems: readonly CheckPresent[];
    }
  | {
      readonly kind: 'change';
      readonly incident: OpenIncident;
      readonly status: Status;
      readonly worstStatus: Status;
      readonly at: number;
      readonly problems: readonly CheckPresent[];
    }
  | {
      readonly kind: 'close';
      readonly incident: OpenIncident;
      readonly because: ClosingReason;
      readonly at: number;
    };

/** A decision that changes something, with whose incident it is. */
export interface IncidentStep {
  readonly customerId: string;
  readonly assetId: string;
  readonly decision: Exclude<IncidentDecision, { readonly kind: 'none' }>;
}

/**
 * An asset has one open incident while at least one of its checks asks for a person. Its status follows the worst of
 * them; `worstStatus` keeps the worst it ever was. Decided from the present alone, so that it converges however many
 * changes were missed, repeated or out of order.
 * @param now epoch milliseconds, for what no check can date
 */
export function decideIncident({ open, checks }: AssetSituation, now: number): IncidentDecision {
  const problems = checks.filter(asksForPerson);
  if (problems.length === 0) return open === null ? { kind: 'none' } : close(open, checks, now);

  const status = worst(problems.map((check) => check.status));
  if (open === null) return { kind: 'open', status, at: earliest(problems, now), problems };
  if (status === open.status) return { kind: 'none' };
  const worstStatus = severity(status) > severity(open.worstStatus) ? status : open.worstStatus;
  return { kind: 'change', incident: open, status, worstStatus, at: latest(open, checks, now), problems };
}

function close(incident: OpenIncident, checks: readonly CheckPresent[], now: number): IncidentDecision {
  return { kind: 'close', incident, because: closingReason(checks), at: latest(incident, checks, now) };
}

function closingReason(checks: readonly CheckPresent[]): ClosingReason {
  if (checks.some((check) => check.status === 'maintenance')) return 'maintenance';
  return checks.some((check) => check.status === 'ok') ? 'recovered' : 'not-watched';
}

/** The first problem dates the incident, unless its own clock is ahead of ours. */
function earliest(problems: readonly CheckPresent[], now: number): number {
  return Math.min(now, ...problems.map((check) => check.since));
}

/** The last change of a check is what changed the incident; `now` where none can be (its check is gone). */
function latest(incident: OpenIncident, checks: readonly CheckPresent[], now: number): number {
  const changes = checks.map((check) => check.since).filter((at) => at > incident.openedAt && at <= now);
  return changes.length === 0 ? now : Math.max(...changes);
}
