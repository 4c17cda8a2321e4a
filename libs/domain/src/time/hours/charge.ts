import type { AgreementTerms, AgreementVersion, TimeBand } from '../../agreement/terms';
import { agreedPeriods } from '../agreed-time';
import { daysAfter, instantOfLocal, localDateOf, weekdayOf } from '../local-date';
import { holdingBy, type Holding } from '../version-spans';
import { freeDayOn } from '../working-days';
import { MS_PER_MINUTE } from '../duration';
import { largestRemainder } from '../../hours/largest-remainder';
import type { ChargedEntry, ChargedPart, WorkedEntry } from '../../hours/types';

export interface ChargeRules {
  /** Signed versions in any order. */
  readonly versions: readonly AgreementVersion[];
  /** For work on days without an agreement. */
  readonly otherwise: AgreementTerms;
}

interface Stretch {
  readonly band: TimeBand;
  readonly terms: AgreementTerms;
  readonly minutes: number;
}

/**
 * What each entry costs: split at the edges of bands, days and versions -> grouped -> rounded up once, at least the
 * minimum -> factor -> travel. Minutes of a group are shared among its parts by largest remainder, so that they add up
 * after every step. In the order of (work start, id), whatever order they came in.
 */
export function chargeEntries(entries: readonly WorkedEntry[], rules: ChargeRules): ChargedEntry[] {
  const holding = holdingBy(rules.versions, rules.otherwise);
  const sorted = [...entries].sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const groups = new Map<string, WorkedEntry[]>();
  for (const entry of sorted) {
    const key = groupOf(entry, holding(entry.from).terms);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const charged = new Map<string, ChargedEntry>();
  for (const group of groups.values())
    for (const entry of chargeGroup(group, holding)) charged.set(entry.id, entry);
  return sorted.flatMap(({ id }) => charged.get(id) ?? []);
}

/** The zone in which months of a customer begin and end: that of the latest version, else of the usual terms. */
export function zoneOf({ versions, otherwise }: ChargeRules): string {
  const latest = [...versions].sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  return (latest?.terms ?? otherwise).agreed.timeZone;
}

function groupOf(entry: WorkedEntry, { rounding, agreed }: AgreementTerms): string {
  if (rounding.group === 'entry' || !entry.billable) return entry.id;
  return [entry.item, localDateOf(entry.from, agreed.timeZone), entry.personId].join(' ');
}

type HoldingAt = (at: number) => Holding;

function chargeGroup(group: readonly WorkedEntry[], holding: HoldingAt): ChargedEntry[] {
  const first = group[0];
  if (first === undefined) return [];
  const { terms } = holding(first.from);
  const stretches = group.flatMap((entry) =>
    stretchesOf(entry, holding).map((stretch) => ({ ...stretch, entryId: entry.id })),
  );
  const raw = stretches.map(({ minutes }) => minutes);
  const rawTotal = raw.reduce((sum, minutes) => sum + minutes, 0);
  const { stepMinutes, minimumMinutes } = terms.rounding;
  const step = Math.max(1, stepMinutes);
  const roundedTotal = first.billable ? Math.ceil(Math.max(rawTotal, minimumMinutes) / step) * step : 0;
  const rounded = rawTotal === 0 ? raw : largestRemainder(roundedTotal, raw);
  const hundredths = stretches.map(
    ({ band, terms: { factors } }, index) => (rounded[index] ?? 0) * factors[band],
  );
  const minutes = largestRemainder(roundHalfUp(hundredths.reduce((sum, part) => sum + part, 0)), hundredths);
  const visit = group.find(({ place }) => place === 'on-site');
  return group.map((entry) => {
    const parts: ChargedPart[] = stretches.flatMap(({ entryId, band, terms: { factors } }, index) =>
      entryId === entry.id
        ? [
            {
              band,
              rawMinutes: raw[index] ?? 0,
              roundedMinutes: rounded[index] ?? 0,
              factorPercent: factors[band],
              minutes: minutes[index] ?? 0,
            },
          ]
        : [],
    );
    const travel = travelOf(entry, terms, entry === visit);
    const worked = parts.reduce((sum, part) => sum + part.minutes, 0);
    return {
      id: entry.id,
      rawMinutes: (entry.to - entry.from) / MS_PER_MINUTE,
      parts,
      travel,
      minutes: worked + (travel?.minutes ?? 0),
    };
  });
}

function travelOf(entry: WorkedEntry, { travel }: AgreementTerms, isVisit: boolean): ChargedEntry['travel'] {
  if (!entry.billable || travel.kind === 'none') return null;
  const rawMinutes = travel.kind === 'real' ? entry.travelMinutes : isVisit ? travel.minutes : 0;
  if (rawMinutes === 0) return null;
  return {
    rawMinutes,
    factorPercent: travel.factorPercent,
    minutes: roundHalfUp(rawMinutes * travel.factorPercent),
  };
}

/** Hundredths of a minute to whole minutes. */
function roundHalfUp(hundredths: number): number {
  return Math.floor((hundredths + 50) / 100);
}

/**
 * Day by day as the version that holds knows days, and within a day by band, in the order of time; neighbours of the
 * same band and terms as one.
 */
function stretchesOf({ from, to }: WorkedEntry, holding: HoldingAt): Stretch[] {
  const found: Stretch[] = [];
  const add = (band: TimeBand, terms: AgreementTerms, ms: number) => {
    if (ms <= 0) return;
    const last = found.at(-1);
    if (last?.band === band && last.terms === terms)
      found[found.length - 1] = { ...last, minutes: last.minutes + ms / MS_PER_MINUTE };
    else found.push({ band, terms, minutes: ms / MS_PER_MINUTE });
  };
  for (let at = from; at < to;) {
    const { terms, until } = holding(at);
    const { timeZone } = terms.agreed;
    const date = localDateOf(at, timeZone);
    const end = Math.min(to, until, instantOfLocal(daysAfter(date, 1), '00:00', timeZone));
    const outside = outsideBand(date, terms);
    for (const agreed of agreedPeriods({ from: at, to: end }, terms.agreed)) {
      add(outside, terms, agreed.from - at);
      add('agreed', terms, agreed.to - agreed.from);
      at = agreed.to;
    }
    add(outside, terms, end - at);
    at = end;
  }
  return found;
}

/** What time outside the agreed hours of this day is. A holiday goes before a Sunday. */
function outsideBand(date: string, { agreed }: AgreementTerms): TimeBand {
  if (freeDayOn(date, agreed.calendar) !== null) return 'holiday';
  const weekday = weekdayOf(date);
  if (weekday === 7) return 'sunday';
  return weekday === 6 ? 'saturday' : 'evening';
}
