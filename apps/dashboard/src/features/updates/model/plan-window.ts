export type PlanProblem = 'not-a-moment' | 'backwards' | 'over';

export type PlannedWindow =
  | { readonly ok: true; readonly from: string; readonly until: string }
  | { readonly ok: false; readonly field: 'from' | 'until'; readonly problem: PlanProblem };

/**
 * Reads what was typed (`2026-11-24T20:00`, by the clock on the wall). `now` in epoch milliseconds; `parse` gives the
 * moment that was meant, NaN for none.
 */
export function planWindow(
  typed: { readonly from: string; readonly until: string },
  now: number,
  parse: (local: string, edge: 'start' | 'end') => number,
): PlannedWindow {
  const from = parse(typed.from, 'start');
  const until = parse(typed.until, 'end');
  if (Number.isNaN(from)) return { ok: false, field: 'from', problem: 'not-a-moment' };
  if (Number.isNaN(until)) return { ok: false, field: 'until', problem: 'not-a-moment' };
  if (until <= from) return { ok: false, field: 'until', problem: 'backwards' };
  if (until <= now) return { ok: false, field: 'until', problem: 'over' };
  return { ok: true, from: new Date(from).toISOString(), until: new Date(until).toISOString() };
}
