import type { Status } from '../status/status';

/** What is looked at of one service of a customer: how many things and checks, and how the checks are. */
export interface ServiceSeen {
  readonly monitored: boolean;
  readonly things: number;
  /** Things that no check looks at. */
  readonly unwatched: number;
  readonly checks: Readonly<Record<Status, number>>;
}

export type ServiceLight = Status | 'not-monitored';

/** How a service is. What nobody looks at is unknown and never well; what is not watched by agreement is said so. */
export function serviceLight({ monitored, unwatched, checks }: ServiceSeen): ServiceLight {
  if (!monitored) return 'not-monitored';
  if (checks.critical > 0) return 'critical';
  if (checks.warning > 0) return 'warning';
  if (checks.unknown > 0 || unwatched > 0) return 'unknown';
  if (checks.maintenance > 0) return 'maintenance';
  return checks.ok > 0 ? 'ok' : 'unknown';
}
