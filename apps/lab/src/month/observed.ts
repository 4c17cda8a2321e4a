import type { Reason, Status } from '@nachtwacht/domain';
import type { LocalDate } from '@nachtwacht/domain/time';
import { wall, type MonthDays } from './month-days';

/** What the practice has that is promised to be there. */
export const ROLES = ['line', 'firewall', 'server'] as const;
export type Role = (typeof ROLES)[number];

/** A stretch in which a thing was not well; epoch milliseconds, half open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly status: Exclude<Status, 'ok'>;
  readonly reason: Reason;
}

const NO_ANSWER: Reason = { code: 'unreachable', params: { text: 'no answer' } };

/** Everything else of the month was well. Half an hour here and there lies outside the agreed hours, on purpose. */
export function observed(month: MonthDays): Readonly<Record<Role, readonly Stretch[]>> {
  const down = (date: LocalDate, from: string, to: string): Stretch => ({
    from: wall(date, from),
    to: wall(date, to),
    status: 'critical',
    reason: NO_ANSWER,
  });
  const blindFrom = wall(month.nth(3, 1), '06:00');
  const server = [
    // A Saturday night: nobody was promised anything.
    down(month.nth(1, 6), '02:00', '05:00'),
    down(month.nth(2, 2), '10:00', '12:00'),
    // Half an hour of it is within the agreed hours.
    down(month.nth(3, 4), '16:30', '19:00'),
    // Left out of the account: the practice had no power.
    down(month.nth(4, 1), '09:00', '09:45'),
    {
      from: wall(month.nth(4, 3), '12:00'),
      to: wall(month.nth(4, 3), '13:00'),
      status: 'maintenance',
      reason: { code: 'in-maintenance' },
    },
  ] as const satisfies readonly Stretch[];
  return {
    line: [
      down(month.nth(1, 3), '14:00', '14:20'),
      {
        from: wall(month.nth(3, 2), '09:00'),
        to: wall(month.nth(3, 2), '11:00'),
        status: 'warning',
        reason: { code: 'above-limit', params: { value: 12, limit: 5, unit: 'percent', of: 'loss' } },
      },
    ],
    // Its connection was down for a week: nobody knows what it did.
    firewall: [
      {
        from: blindFrom,
        to: wall(month.nth(4, 1), '06:00'),
        status: 'unknown',
        reason: { code: 'stale', params: { lastHeardAt: new Date(blindFrom).toISOString() } },
      },
    ],
    server: [...server].sort((a, b) => a.from - b.from),
  };
}

/** Outages that somebody was told of, with the minute in which somebody took them. */
export function incidents(
  month: MonthDays,
): readonly (Pick<Stretch, 'from' | 'to'> & { role: Role; takenAt: number | null })[] {
  const { line, server } = observed(month);
  const of = (role: Role, stretches: readonly Stretch[]) =>
    stretches
      .filter(({ status }) => status === 'critical')
      .map(({ from, to }) => ({ role, from, to, takenAt: from + 5 * 60_000 }));
  return [...of('line', line), ...of('server', server)].sort((a, b) => a.from - b.from);
}
