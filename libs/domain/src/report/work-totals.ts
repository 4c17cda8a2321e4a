import { PRIORITIES, type Priority } from '../agreement/terms';
import type { ReportClock, ReportWorkItem } from './report-details';

export interface ReportWorkTotals {
  readonly opened: number;
  readonly closed: number;
  readonly byPriority: readonly ReportPriorityTotals[];
}

/** A clock that still runs within its target counts neither as kept nor as broken. */
export interface ReportPriorityTotals {
  readonly priority: Priority;
  readonly count: number;
  readonly responseKept: number;
  readonly responseBroken: number;
  readonly resolutionKept: number;
  readonly resolutionBroken: number;
}

export function workTotals(items: readonly ReportWorkItem[]): ReportWorkTotals {
  return {
    opened: items.length,
    closed: items.filter(({ closedAt }) => closedAt !== null).length,
    byPriority: PRIORITIES.map((priority) => {
      const those = items.filter((item) => item.priority === priority);
      const responses = those.map(({ response }) => response);
      const resolutions = those.map(({ resolution }) => resolution);
      return {
        priority,
        count: those.length,
        responseKept: responses.filter(isKept).length,
        responseBroken: responses.filter(isBroken).length,
        resolutionKept: resolutions.filter(isKept).length,
        resolutionBroken: resolutions.filter(isBroken).length,
      };
    }).filter(({ count }) => count > 0),
  };
}

function isKept(clock: ReportClock | null): boolean {
  return clock !== null && clock.stopped && clock.usedMinutes <= clock.targetMinutes;
}

function isBroken(clock: ReportClock | null): boolean {
  return clock !== null && clock.usedMinutes > clock.targetMinutes;
}
