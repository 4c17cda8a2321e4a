import type { ReportAvailability } from './availability-details';
import type { ReportHours, ReportHoursEntry, ReportLot } from './hours-details';
import { hoursTotals } from './hours-totals';
import type { ReportDetails } from './report-details';
import type { ReportDifference } from './report-difference';
import type { ReportClock, ReportWorkItem } from './work-details';

/** Where the details say otherwise than they themselves add up to. */
export function detailFaults({ availability, hours, work }: ReportDetails): ReportDifference[] {
  const equations = [
    ...(hours === null ? [] : hoursEquations(hours)),
    ...(availability ?? []).map(downtimeEquation),
    ...(work ?? []).flatMap(clockEquations),
  ];
  return equations.filter(({ stated, follows }) => stated !== follows);
}

type Equation = ReportDifference;

function hoursEquations(hours: ReportHours): Equation[] {
  const consumed = new Map<string, number>();
  for (const { lot, minutes } of hours.entries.flatMap(({ takenFrom }) => takenFrom))
    consumed.set(lot, (consumed.get(lot) ?? 0) + minutes);
  return [
    {
      path: 'details.hours.owedAfterMinutes',
      stated: hours.owedAfterMinutes,
      follows: hoursTotals(hours).owedAfterMinutes,
    },
    ...hours.lots.flatMap((lot, index) =>
      lotEquations(lot, `details.hours.lots.${String(index)}`, consumed.get(lot.id) ?? 0),
    ),
    ...[...consumed.keys()]
      .filter((id) => !hours.lots.some((lot) => lot.id === id))
      .map((id) => ({ path: 'details.hours.lots', stated: undefined, follows: id })),
    ...hours.entries.flatMap((entry, index) =>
      entryEquations(entry, `details.hours.entries.${String(index)}`),
    ),
  ];
}

function lotEquations(lot: ReportLot, path: string, consumed: number): Equation[] {
  const { openingMinutes, grantedMinutes, settledMinutes, expiredMinutes, carriedMinutes } = lot;
  return [
    { path: `${path}.consumedMinutes`, stated: lot.consumedMinutes, follows: consumed },
    {
      path: `${path}.closingMinutes`,
      stated: lot.closingMinutes,
      follows: openingMinutes + grantedMinutes - consumed - settledMinutes - expiredMinutes - carriedMinutes,
    },
  ];
}

function entryEquations(entry: ReportHoursEntry, path: string): Equation[] {
  const { parts, travel, takenFrom, billedMinutes, owedMinutes, includedMinutes } = entry;
  const taken = sum(takenFrom.map(({ minutes }) => minutes)) + billedMinutes + owedMinutes + includedMinutes;
  const chargedPath = `${path}.chargedMinutes`;
  const allocated = { path: chargedPath, stated: entry.chargedMinutes, follows: taken };
  if (entry.kind === 'adjust') return [allocated];
  return [
    allocated,
    {
      path: `${path}.rawMinutes`,
      stated: entry.rawMinutes,
      follows: sum(parts.map(({ rawMinutes }) => rawMinutes)),
    },
    {
      path: chargedPath,
      stated: entry.chargedMinutes,
      follows: sum(parts.map(({ minutes }) => minutes)) + (travel?.minutes ?? 0),
    },
  ];
}

/** What counts as down is made of the outages. */
function downtimeEquation({ parts, outages }: ReportAvailability, index: number): Equation {
  return {
    path: `details.availability.${String(index)}.outages`,
    stated: sum(outages.map(({ countedMs }) => countedMs)),
    follows: sum(parts.map(({ downMs }) => downMs)),
  };
}

function clockEquations({ response, resolution }: ReportWorkItem, index: number): Equation[] {
  const path = `details.work.${String(index)}`;
  return [
    { path: `${path}.response.outcome`, stated: response.outcome, follows: outcomeOf(response) },
    { path: `${path}.resolution.outcome`, stated: resolution.outcome, follows: outcomeOf(resolution) },
  ];
}

/** A target that was missed once stays missed, also where a longer one took its place. */
function outcomeOf({ outcome, targetMs, elapsedMs, decidedAt }: ReportClock): ReportClock['outcome'] {
  if (outcome === 'breached') return decidedAt === null ? 'running' : outcome;
  if (targetMs === null) return 'no-promise';
  if (elapsedMs > targetMs) return 'breached';
  return decidedAt === null ? (outcome === 'paused' ? 'paused' : 'running') : 'met';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
