import type { Priority } from '../agreement/terms';
import type { ClockOutcome } from '../work/clock';
import type { WorkState } from '../work/work-event';

/** A work item as it stood when the period ended: what happened later is not in it. */
export interface ReportWorkItem {
  readonly id: string;
  /** `#12` */
  readonly reference: string;
  readonly title: string;
  readonly priority: Priority;
  readonly state: WorkState;
  readonly openedAt: string;
  /** null: there was work on it when the period ended. */
  readonly closedAt: string | null;
  readonly response: ReportClock;
  readonly resolution: ReportClock;
}

/** Milliseconds of the hours that were agreed, or of all hours around the clock. */
export interface ReportClock {
  /** null: nothing was promised. */
  readonly targetMs: number | null;
  readonly elapsedMs: number;
  readonly pausedMs: number;
  readonly aroundTheClock: boolean;
  readonly outcome: ClockOutcome;
  /** When it was decided: stopped, or beyond the target. null: it still ran. */
  readonly decidedAt: string | null;
}
