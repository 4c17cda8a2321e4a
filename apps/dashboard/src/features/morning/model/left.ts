const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** "2 u 10 min", "45 min", "3 d": as exact as a deadline of today asks for. `span` words one unit. */
export function spanOf(milliseconds: number, span: (milliseconds: number) => string): string {
  const whole = Math.abs(milliseconds);
  if (whole < HOUR || whole >= 24 * HOUR) return span(whole);
  const minutes = Math.floor((whole % HOUR) / MINUTE) * MINUTE;
  return minutes === 0 ? span(whole) : `${span(whole)} ${span(minutes)}`;
}

/** The same of a duration, for columns: "2 u 10 min", "45 s". */
export function durationText(seconds: number, span: (milliseconds: number) => string): string {
  return spanOf(seconds * 1000, span);
}
