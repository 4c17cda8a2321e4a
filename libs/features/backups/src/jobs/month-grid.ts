import type { BackupMonth } from '@nachtwacht/contracts';
import { daysAfter } from '@nachtwacht/domain/time';
import type { KnownMonth } from './overview-store';

/** The days of a month, `YYYY-MM`, in order. */
export function daysOfMonth(month: string): string[] {
  const days: string[] = [];
  for (let date = `${month}-01`; date.startsWith(month); date = daysAfter(date, 1)) days.push(date);
  return days;
}

/** Customers by days. Pure. */
export function monthGrid(month: string, { customers, days: known }: KnownMonth): BackupMonth {
  const days = daysOfMonth(month);
  const byCustomer = Map.groupBy(known, ({ customerId }) => customerId);
  return {
    month,
    days,
    customers: customers.map(({ id, name, jobs }) => {
      const ofCustomer = new Map((byCustomer.get(id) ?? []).map((day) => [day.date, day]));
      return {
        customerId: id,
        customerName: name,
        jobs,
        days: days.map((date) => {
          const day = ofCustomer.get(date);
          return day ? [day.worst, day.good, day.expected] : null;
        }),
      };
    }),
  };
}
