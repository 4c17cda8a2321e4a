const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type RollupTable = 'rollup_5_minutes' | 'rollup_hour' | 'rollup_day';

/** How wide the points of a chart are and from where they are read. */
export interface Resolution {
  /** Seconds; null: each sample as it was measured. */
  readonly step: number | null;
  /** The coarsest first. Each gives what the one before it has not gathered yet; behind the last come the samples. */
  readonly rollups: readonly RollupTable[];
}

/** The finest step for a window of at most so many seconds: some 60 to 400 points each. */
const STEPS: readonly { readonly upTo: number; readonly step: number | null }[] = [
  { upTo: 3 * HOUR, step: null },
  { upTo: 2 * DAY, step: 5 * MINUTE },
  { upTo: 8 * DAY, step: 30 * MINUTE },
  { upTo: 32 * DAY, step: 2 * HOUR },
  { upTo: Infinity, step: DAY },
];

/** What is still there of a moment so many seconds ago; an hour less than is kept, so that no edge is missing. */
const KEPT: readonly { readonly upTo: number; readonly step: number | null }[] = [
  { upTo: 3 * DAY - HOUR, step: null },
  { upTo: 10 * DAY - HOUR, step: 5 * MINUTE },
  { upTo: 400 * DAY - HOUR, step: HOUR },
  { upTo: Infinity, step: DAY },
];

/** For a window of `span` seconds that began `age` seconds ago. */
export function resolutionOf(span: number, age: number): Resolution {
  const wanted = stepFor(STEPS, span);
  const kept = stepFor(KEPT, age);
  const step = (wanted ?? 0) >= (kept ?? 0) ? wanted : kept;
  return { step, rollups: rollupsOf(step) };
}

function stepFor(table: typeof STEPS, seconds: number): number | null {
  return table.find(({ upTo }) => seconds <= upTo)?.step ?? null;
}

function rollupsOf(step: number | null): readonly RollupTable[] {
  if (step === null) return [];
  if (step >= DAY) return ['rollup_day', 'rollup_hour'];
  return step >= HOUR ? ['rollup_hour'] : ['rollup_5_minutes'];
}
