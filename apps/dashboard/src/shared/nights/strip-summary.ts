import { worstFirst, type NightStatus } from '@nachtwacht/domain';

/** How many nights came to what, the worst first: the strip for who can't see it. */
export function summaryOf(
  nights: readonly { readonly status: NightStatus }[],
): readonly { readonly status: NightStatus; readonly nights: number }[] {
  const counts = new Map<NightStatus, number>();
  for (const { status } of nights) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts]
    .map(([status, count]) => ({ status, nights: count }))
    .toSorted((a, b) => worstFirst(a.status, b.status));
}
