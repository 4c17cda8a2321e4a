/** Percentages of what was granted at which people are told. */
const MARKS = [50, 80, 95, 100] as const;

/** How a customer stands with its hours. What is not measured is none of the others, and never calm. */
export const USAGE_TONES = ['over', 'empty', 'low', 'half', 'calm', 'none'] as const;
export type UsageTone = (typeof USAGE_TONES)[number];

export interface Usage {
  /** null where nothing was granted that could be used. */
  readonly usedPercent: number | null;
  /** Work that no lot was left for. */
  readonly owedMinutes: number;
}

export function toneOf({ usedPercent, owedMinutes }: Usage): UsageTone {
  if (owedMinutes > 0 || (usedPercent ?? 0) > 100) return 'over';
  if (usedPercent === null) return 'none';
  if (usedPercent >= 100) return 'empty';
  if (usedPercent >= 80) return 'low';
  return usedPercent >= 50 ? 'half' : 'calm';
}

export interface Bar {
  /** Both 0 to 100, of the whole width of the bar. */
  readonly used: number;
  readonly over: number;
  readonly marks: readonly { readonly percent: number; readonly at: number }[];
}

/** No bar grows beyond this: marks that stand close together say nothing. */
const MOST_PERCENT = 200;

/** What a bar draws; it grows beyond 100 % so that what lies over it can be seen. */
export function barOf({ usedPercent }: Usage): Bar {
  const percent = Math.max(0, usedPercent ?? 0);
  const whole = Math.max(100, Math.min(percent, MOST_PERCENT));
  const within = Math.min(percent, 100);
  return {
    used: (within * 100) / whole,
    over: ((Math.min(percent, whole) - within) * 100) / whole,
    marks: MARKS.map((mark) => ({ percent: mark, at: (mark * 100) / whole })),
  };
}
