import type { NightRow } from '@nachtwacht/contracts';
import type { StripNight } from '../../../shared/nights/night-strip';

/** The past of a job with the night itself at its place: that one is live, the past was fetched once. */
export function pastWith(past: readonly StripNight[], night: NightRow): readonly StripNight[] {
  const { date, status, bytes } = night;
  const own: StripNight = { date, status, bytes, seconds: secondsOf(night) };
  return [...past.filter((each) => each.date !== date), own].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

export function secondsOf({
  startedAt,
  finishedAt,
}: Pick<NightRow, 'startedAt' | 'finishedAt'>): number | null {
  if (startedAt === null || finishedAt === null) return null;
  return Math.max(0, Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000));
}
