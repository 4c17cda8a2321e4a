import type { PortalHours } from '@nachtwacht/contracts';

type Source = PortalHours['granted'][number]['source'];
export type StatementLineName =
  | 'opening'
  | `source.${Source}`
  | 'charged'
  | 'billed'
  | 'owes'
  | 'included'
  | 'settled'
  | 'expired'
  | 'closing';
/** What it is called, and minutes: below zero for what went. */
export type StatementLine = readonly [StatementLineName, number];

/** What there was and what became of it. All lines before `closing` add up to it; the month that runs has none yet. */
export function statementLines(hours: PortalHours): StatementLine[] {
  const { granted, entries, billedMinutes, owedMinutes, includedMinutes } = hours;
  const isOver = hours.month < hours.thisMonth;
  const charged = entries.reduce((sum, { chargedMinutes }) => sum + chargedMinutes, 0);
  const rare: readonly StatementLine[] = [
    ['billed', billedMinutes],
    ['owes', owedMinutes],
    ['included', includedMinutes],
    ['settled', -hours.settledMinutes],
    // Of the month that runs it may still be used.
    ['expired', isOver ? -hours.expiredMinutes : 0],
  ];
  return [
    ['opening', hours.openingMinutes],
    // What was carried over lives on as a grant of its own: it is neither new nor gone.
    ...granted
      .filter(({ source }) => source !== 'carried')
      .map(({ source, minutes }): StatementLine => [`source.${source}`, minutes]),
    ['charged', charged === 0 ? 0 : -charged],
    ...rare.filter(([, minutes]) => minutes !== 0),
    ...(isOver ? [['closing', hours.closingMinutes] as const] : []),
  ];
}
