import type { AvailabilityLine } from '@nachtwacht/contracts';
import { shownPer100000, type AvailabilityVerdict, type CountedAs, type Ratio } from '@nachtwacht/domain';

/** Percent with three decimals, cut off towards failure; null where there is none. */
export function percentOf(ratio: Ratio | null): number | null {
  return ratio === null ? null : shownPer100000(ratio) / 1_000;
}

const URGENCY: Readonly<Record<AvailabilityVerdict, number>> = {
  breached: 0,
  'not-provable': 1,
  met: 2,
  'not-applicable': 3,
};

/** What asks for somebody first: broken, not provable, then what has the least left. */
export function mostUrgentFirst(lines: readonly AvailabilityLine[]): AvailabilityLine[] {
  const left = ({ budget }: AvailabilityLine) => budget?.leftAtWorstMs ?? Infinity;
  const leftPart = (line: AvailabilityLine) => left(line) / Math.max(1, line.budget?.allowedMs ?? 1);
  return [...lines].sort(
    (a, b) =>
      URGENCY[a.verdict] - URGENCY[b.verdict] ||
      leftPart(a) - leftPart(b) ||
      a.customerName.localeCompare(b.customerName),
  );
}

/** Less than a quarter of what was allowed is left, in a month that still runs. */
export function isBreachingSoon({ verdict, running, budget }: AvailabilityLine): boolean {
  return running && verdict === 'met' && budget !== null && budget.leftAtWorstMs * 4 < budget.allowedMs;
}

/** What a day shows when there is room for one colour: the worst that was in it. */
export function worstOfDay(sums: Readonly<Record<CountedAs, number>>): CountedAs | 'none' {
  const order: readonly CountedAs[] = [
    'down',
    'unknown',
    'excluded',
    'maintenance',
    'unmonitored',
    'up',
    'ahead',
  ];
  return order.find((as) => sums[as] > 0) ?? 'none';
}

/** Months later, or earlier for a negative number. `2027-01` and -1 is `2026-12`. */
export function monthAfter(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Hours, minutes and seconds, to the millisecond where there are any: `217:00:00`. Exact: it stands in a formula. */
export function exactSpan(milliseconds: number): string {
  const ms = Math.abs(milliseconds);
  const two = (value: number) => String(Math.floor(value) % 60).padStart(2, '0');
  const part = ms % 1_000 === 0 ? '' : `.${String(ms % 1_000).padStart(3, '0')}`;
  const sign = milliseconds < 0 ? '−' : '';
  return `${sign}${Math.floor(ms / 3_600_000)}:${two(ms / 60_000)}:${two(ms / 1_000)}${part}`;
}
