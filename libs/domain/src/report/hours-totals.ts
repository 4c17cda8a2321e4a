import type { ReportHours } from './report-details';

/** Whole minutes. Opening + granted = consumed + expired + closing, always. */
export interface ReportHoursTotals {
  readonly openingMinutes: number;
  readonly grantedMinutes: number;
  readonly rawMinutes: number;
  readonly chargedMinutes: number;
  readonly overdrawnMinutes: number;
  readonly expiredMinutes: number;
  /** What is left; what was overdrawn is not taken from it. */
  readonly closingMinutes: number;
}

export function hoursTotals({ lots, entries }: ReportHours): ReportHoursTotals {
  const openingMinutes = sum(lots.map((lot) => lot.openingMinutes));
  const grantedMinutes = sum(lots.map((lot) => lot.grantedMinutes));
  const expiredMinutes = sum(lots.map((lot) => lot.expiredMinutes));
  const chargedMinutes = sum(entries.map((entry) => entry.chargedMinutes));
  const overdrawnMinutes = sum(entries.map((entry) => entry.overdrawnMinutes));
  return {
    openingMinutes,
    grantedMinutes,
    rawMinutes: sum(entries.map((entry) => entry.rawMinutes)),
    chargedMinutes,
    overdrawnMinutes,
    expiredMinutes,
    closingMinutes: openingMinutes + grantedMinutes - expiredMinutes - (chargedMinutes - overdrawnMinutes),
  };
}

function sum(minutes: readonly number[]): number {
  return minutes.reduce((total, each) => total + each, 0);
}
