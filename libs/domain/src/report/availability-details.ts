import type { ExclusionType } from '../availability/exclusion';
import type { MaintenanceOutcome } from '../availability/maintenance';

/** Of one service in the period, with all that its number rests on. Milliseconds of the agreed hours, unless said otherwise. */
export interface ReportAvailability {
  readonly service: string;
  readonly nameNl: string;
  readonly nameEn: string;
  /** The things that make it. */
  readonly assets: readonly string[];
  /** In order of time: more than one where the agreement changed within the period. Empty: measured, nothing agreed. */
  readonly parts: readonly ReportAvailabilityPart[];
  readonly outages: readonly ReportOutage[];
  readonly works: readonly ReportPlannedWork[];
  readonly exclusions: readonly ReportExclusion[];
}

/** Under one version of the agreement: what was agreed is up + down + unknown + maintenance + excluded + unmonitored. */
export interface ReportAvailabilityPart {
  readonly agreementVersion: string;
  readonly from: string;
  readonly to: string;
  /** In parts of 100,000. */
  readonly targetPer100000: number;
  readonly upMs: number;
  readonly downMs: number;
  readonly unknownMs: number;
  readonly maintenanceMs: number;
  readonly excludedMs: number;
  /** It was not there to be watched yet, or any more. */
  readonly unmonitoredMs: number;
}

export interface ReportOutage {
  readonly from: string;
  /** null: it still lasted when the period ended. */
  readonly to: string | null;
  /** How long it lasted in the period, at any hour. */
  readonly lastedMs: number;
  /** How much of it counts: inside the agreed hours, without maintenance and exclusions. */
  readonly countedMs: number;
}

export interface ReportPlannedWork {
  readonly from: string;
  readonly to: string;
  readonly outcome: MaintenanceOutcome;
  /** What of it left the account. */
  readonly acceptedMs: number;
}

/** Time that is left out of the account, by two people. */
export interface ReportExclusion {
  readonly from: string;
  readonly to: string;
  readonly type: ExclusionType;
  readonly reason: string;
  readonly proposedBy: string;
  readonly agreedBy: string;
}
