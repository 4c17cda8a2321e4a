import type { ReportHours, ReportHoursEntry, ReportLot } from './hours-details';

/** Whole minutes. Opening + granted = consumed + settled + expired + carried + closing, always. */
export interface ReportHoursTotals {
  /** What the plan includes per period; null where it includes nothing, or everything. */
  readonly budgetMinutes: number | null;
  readonly openingMinutes: number;
  readonly grantedMinutes: number;
  /** From the clock: before rounding and factor, without travel. */
  readonly rawMinutes: number;
  readonly roundedMinutes: number;
  readonly travelMinutes: number;
  /** Rounded times factor, in hundredths of a minute: what is charged is this, to whole minutes. */
  readonly weightedHundredths: number;
  readonly chargedMinutes: number;
  readonly consumedMinutes: number;
  readonly settledMinutes: number;
  readonly expiredMinutes: number;
  readonly carriedMinutes: number;
  /** For which there was no lot: on a bill, or to be taken from what is granted next. */
  readonly billedMinutes: number;
  readonly owedMinutes: number;
  readonly includedMinutes: number;
  readonly closingMinutes: number;
  /** To be taken from what is granted next, that of before included. */
  readonly owedAfterMinutes: number;
}

export function hoursTotals({ budget, lots, entries, owedBeforeMinutes }: ReportHours): ReportHoursTotals {
  const ofLots = (pick: (lot: ReportLot) => number) => sum(lots.map(pick));
  const ofEntries = (pick: (entry: ReportHoursEntry) => number) => sum(entries.map(pick));
  const openingMinutes = ofLots((lot) => lot.openingMinutes);
  const grantedMinutes = ofLots((lot) => lot.grantedMinutes);
  const consumedMinutes = ofLots((lot) => lot.consumedMinutes);
  const settledMinutes = ofLots((lot) => lot.settledMinutes);
  const expiredMinutes = ofLots((lot) => lot.expiredMinutes);
  const carriedMinutes = ofLots((lot) => lot.carriedMinutes);
  const owedMinutes = ofEntries((entry) => entry.owedMinutes);
  return {
    budgetMinutes: budget?.minutes ?? null,
    openingMinutes,
    grantedMinutes,
    rawMinutes: ofEntries((entry) => entry.rawMinutes),
    roundedMinutes: ofEntries(({ parts }) => sum(parts.map((part) => part.roundedMinutes))),
    travelMinutes: ofEntries(({ travel }) => travel?.rawMinutes ?? 0),
    weightedHundredths: ofEntries(weighted),
    chargedMinutes: ofEntries((entry) => entry.chargedMinutes),
    consumedMinutes,
    settledMinutes,
    expiredMinutes,
    carriedMinutes,
    billedMinutes: ofEntries((entry) => entry.billedMinutes),
    owedMinutes,
    includedMinutes: ofEntries((entry) => entry.includedMinutes),
    closingMinutes:
      openingMinutes + grantedMinutes - consumedMinutes - settledMinutes - expiredMinutes - carriedMinutes,
    owedAfterMinutes: owedBeforeMinutes + owedMinutes - settledMinutes,
  };
}

function weighted({ parts, travel }: ReportHoursEntry): number {
  return (
    sum(parts.map(({ roundedMinutes, factorPercent }) => roundedMinutes * factorPercent)) +
    (travel === null ? 0 : travel.rawMinutes * travel.factorPercent)
  );
}

function sum(minutes: readonly number[]): number {
  return minutes.reduce((total, each) => total + each, 0);
}
