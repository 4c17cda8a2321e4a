import type { NightRow } from '@nachtwacht/contracts';

/** A night of each failure that is being worked on, the longest first. */
export function followUpsOf(nights: Iterable<NightRow>): readonly NightRow[] {
  const known = new Map<string, NightRow>();
  for (const night of nights) if (night.followUp !== null) known.set(night.followUp.id, night);
  return [...known.values()].toSorted(
    (a, b) =>
      (b.followUp?.nights ?? 0) - (a.followUp?.nights ?? 0) || a.customerName.localeCompare(b.customerName),
  );
}
