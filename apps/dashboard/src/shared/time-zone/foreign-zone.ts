import { DEFAULT_TIME_ZONE } from '../format/format-dates';

/** The zone in which every time is shown and typed, where this browser keeps another clock; null where it does not. */
export function foreignZone(
  ofBrowser = new Intl.DateTimeFormat().resolvedOptions().timeZone,
  now = new Date(),
): string | null {
  return ofBrowser === DEFAULT_TIME_ZONE || sameClock(ofBrowser, DEFAULT_TIME_ZONE, now)
    ? null
    : DEFAULT_TIME_ZONE;
}

/** Brussels and Amsterdam show the same time; saying so would only raise the question whether they do. */
function sameClock(one: string, other: string, now: Date): boolean {
  const [first, second] = [one, other].map((timeZone) =>
    new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(now)
      .find(({ type }) => type === 'timeZoneName'),
  );
  return first?.value === second?.value;
}
