const DAY_MS = 86_400_000;

/** Days in UTC, both within: `2026-01-01` to `2026-03-31`. */
export interface AuditPeriod {
  readonly from: string;
  readonly to: string;
}

/** From a moment to another, epoch milliseconds; `to` null is now. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** The moments of a period: from its first midnight to the one after its last day, in UTC. */
export function momentsOf(period: AuditPeriod): { readonly from: number; readonly to: number } {
  return { from: Date.parse(`${period.from}T00:00:00Z`), to: Date.parse(`${period.to}T00:00:00Z`) + DAY_MS };
}

/** The part of a span that lies in the period; null when none does. */
export function within(span: Span, period: AuditPeriod): Span | null {
  const { from, to } = momentsOf(period);
  const begin = Math.max(span.from, from);
  const end = span.to === null || span.to > to ? to : span.to;
  return begin < end ? { from: begin, to: end } : null;
}
