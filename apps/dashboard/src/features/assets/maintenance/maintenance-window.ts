/** How long maintenance lasts unless a person chooses an end, minutes. */
export const DURATIONS = [30, 60, 120, 240, 480] as const;

export interface WindowEntry {
  /** Local date and time of an input, `2026-11-23T07:30`; empty: now. */
  readonly start: string;
  /** Minutes, or 'custom' for a chosen end. */
  readonly duration: string;
  readonly end: string;
}

export type WindowResult =
  | { readonly ok: true; readonly startsAt: string; readonly endsAt: string }
  | { readonly ok: false; readonly problem: 'beforeStart' | 'past' };

/** `now` in epoch milliseconds by the server's clock; `parse` reads the input by the clock of the installation. */
export function windowOf(
  entry: WindowEntry,
  now: number,
  parse: (local: string, edge: 'start' | 'end') => number,
): WindowResult {
  const start = entry.start === '' ? now : parse(entry.start, 'start');
  const end =
    entry.duration === 'custom'
      ? parse(entry.end, 'end')
      : start + Number.parseInt(entry.duration, 10) * 60_000;
  if (!(end > start)) return { ok: false, problem: 'beforeStart' };
  if (end <= now) return { ok: false, problem: 'past' };
  return { ok: true, startsAt: new Date(start).toISOString(), endsAt: new Date(end).toISOString() };
}
