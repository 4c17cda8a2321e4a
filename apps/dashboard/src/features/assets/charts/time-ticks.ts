const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** More marks than this and their words stand against each other. */
const MOST = 8;

/** Reads the clock on the wall: 0-23, and 1-31. */
export interface LocalClock {
  readonly hour: (at: number) => number;
  readonly day: (at: number) => number;
}

interface Marks {
  /** Between two marks, roughly. */
  readonly apart: number;
  readonly of: (from: number, to: number, local: LocalClock) => readonly number[];
}

const minutes = (apart: number): Marks => ({
  apart: apart * MINUTE,
  of: (from, to) => every(apart * MINUTE, from, to),
});
const hours = (apart: number): Marks => ({
  apart: apart * HOUR,
  of: (from, to, local) => every(HOUR, from, to).filter((at) => local.hour(at) % apart === 0),
});
const days = (apart: number): Marks => ({
  apart: apart * DAY,
  of: (from, to, local) =>
    midnights(from, to, local).filter(
      // The 31st would stand against the 1st.
      (at) => (local.day(at) - 1) % apart === 0 && (apart === 1 || local.day(at) !== 31),
    ),
});
const months: Marks = {
  apart: 30 * DAY,
  of: (from, to, local) => midnights(from, to, local).filter((at) => local.day(at) === 1),
};

/** From fine to coarse. */
const MARKS: readonly Marks[] = [
  ...[1, 2, 5, 10, 15, 30].map(minutes),
  ...[1, 2, 4, 6, 12].map(hours),
  ...[1, 2, 5, 10].map(days),
];

/**
 * Where the axis has its marks, epoch milliseconds: round moments of the local clock, also in the week in which the
 * clock changes, and as many as have room.
 */
export function timeTicks(from: number, to: number, local: LocalClock): readonly number[] {
  const span = to - from;
  if (span <= 0) return [];
  return (MARKS.find(({ apart }) => span / apart <= MOST) ?? months).of(from, to, local);
}

function midnights(from: number, to: number, local: LocalClock): readonly number[] {
  return every(HOUR, from, to).filter((at) => local.hour(at) === 0);
}

function every(step: number, from: number, to: number): number[] {
  const first = Math.ceil(from / step) * step;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => first + index * step);
}
