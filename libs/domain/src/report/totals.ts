import { backupTotals, type ReportBackupTotals } from './backup-totals';
import { availabilityLines, type ReportAvailabilityLine } from './availability-lines';
import { hoursEmptyAt } from './hours-forecast';
import { hoursTotals, type ReportHoursTotals } from './hours-totals';
import type { ReportCover } from './report-cover';
import type { ReportDetails } from './report-details';
import { incidentTotals, type ReportIncidentTotals } from './incident-totals';
import { updateTotals, type ReportUpdateTotals } from './update-totals';
import { workTotals, type ReportWorkTotals } from './work-totals';

/** Every number that a report states, as it follows from the details. */
export interface ReportTotals {
  readonly periodMs: number;
  readonly backups: ReportBackupTotals;
  readonly availability: readonly ReportAvailabilityLine[] | null;
  readonly incidents: ReportIncidentTotals;
  readonly work: ReportWorkTotals | null;
  readonly updates: ReportUpdateTotals;
  readonly hours: ReportHoursTotals | null;
  /** When no hours are left if work goes on as in this month; null: nobody can say, or not before they expire. */
  readonly hoursEmptyAt: string | null;
  /** Services that are sold and not watched. */
  readonly notMonitored: readonly string[];
  readonly devices: { readonly total: number; readonly unwell: number; readonly unknown: number };
}

export function totalsOf(cover: ReportCover, details: ReportDetails): ReportTotals {
  const { devices, sold } = details;
  const hours = details.hours && hoursTotals(details.hours);
  return {
    periodMs: Date.parse(cover.to) - Date.parse(cover.from),
    backups: backupTotals(cover, details.backups),
    availability: details.availability?.map(availabilityLines) ?? null,
    incidents: incidentTotals(cover, details.incidents),
    work: details.work && workTotals(cover, details.work),
    updates: updateTotals(cover, details.updates),
    hours,
    hoursEmptyAt: details.hours && hours && hoursEmptyAt(cover, details.hours, hours),
    notMonitored: sold
      .filter(({ monitored, watched }) => !monitored || watched === 0)
      .map(({ service }) => service),
    devices: {
      total: devices.length,
      unwell: devices.filter(({ status }) => status === 'warning' || status === 'critical').length,
      unknown: devices.filter(({ status }) => status === 'unknown').length,
    },
  };
}
