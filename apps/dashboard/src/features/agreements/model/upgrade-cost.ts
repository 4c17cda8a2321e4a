import { daysBetween, nextMonth, prorate } from '@nachtwacht/domain';

interface Priced {
  /** Of one, a month; null: not known. */
  readonly monthlyCents: number | null;
  readonly quantity: number;
}

/** What the month of a change costs, by whole days, and every month after it. */
export interface UpgradeCost {
  /** The first day of the month of the change. */
  readonly month: string;
  readonly daysBefore: number;
  readonly daysAfter: number;
  readonly centsBefore: number;
  readonly centsAfter: number;
  readonly centsMonthly: number;
}

/** @returns null where a price is not known, or no day was chosen yet */
export function upgradeCost(before: Priced, after: Priced, on: string): UpgradeCost | null {
  if (before.monthlyCents === null || after.monthlyCents === null) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return null;
  const from = `${on.slice(0, 7)}-01`;
  const until = nextMonth(on);
  const daysBefore = daysBetween(from, on);
  const centsMonthly = after.monthlyCents * after.quantity;
  const parts = prorate([before.monthlyCents * before.quantity, centsMonthly], { from, until }, on);
  return {
    month: from,
    daysBefore,
    daysAfter: daysBetween(on, until),
    centsBefore: parts.before,
    centsAfter: parts.after,
    centsMonthly,
  };
}
