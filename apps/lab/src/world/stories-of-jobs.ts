/** What becomes of a backup job, night after night. Each story shows something to the morning check. */
export const JOB_STORIES = [
  'well',
  'retries',
  'warns',
  'fails',
  'agent-dead',
  'runs-late',
  'over-quota',
  'switched-off',
  'unheard-word',
  'empty',
  'collapsed',
  'too-long',
  'nothing-new',
  'same-warning',
] as const;
export type JobStory = (typeof JOB_STORIES)[number];

/** One run of a night: minutes after it is due, and shares of what is usual for its job. */
export interface ToldRun {
  readonly outcome: 'success' | 'warning' | 'failed' | 'blocked' | 'new-word';
  readonly afterMinutes: number;
  readonly lasts: number;
  readonly size: number;
  /** Nothing was new since the night before. */
  readonly isIdle: boolean;
}

/** A run of 22:00 ends at half past eight the next evening, just before the next one. */
const ALMOST_A_DAY_MINUTES = 22.5 * 60;
const RETRY_AFTER_MINUTES = 14;
const DEAD_SINCE = -4;
const IDLE_SINCE = -9;

const usual: ToldRun = { outcome: 'success', afterMinutes: 0, lasts: 1, size: 1, isIdle: false };
const failed: ToldRun = { ...usual, outcome: 'failed', lasts: 0.4 };

/**
 * The runs of a night; none where none comes. Night 0 is the one before the lab was made: it shows what each story is
 * about. Those before it and after it are told by the same rules, so that a past stays what it was.
 */
export function runsOfStory(story: JobStory, night: number): readonly ToldRun[] {
  const ofWeek = ((night % 7) + 7) % 7;
  switch (story) {
    case 'well':
      return [usual];
    case 'retries':
      return night % 3 === 0 ? [failed, { ...usual, afterMinutes: RETRY_AFTER_MINUTES }] : [usual];
    case 'warns':
      return [night % 2 === 0 ? { ...usual, outcome: 'warning' } : usual];
    case 'fails':
      return [ofWeek === 0 || ofWeek >= 5 ? failed : usual];
    case 'agent-dead':
      return night < DEAD_SINCE ? [usual] : [];
    case 'runs-late':
      return [{ ...usual, lasts: Infinity }];
    case 'over-quota':
      return [night >= -1 ? { ...failed, outcome: 'blocked' } : usual];
    case 'switched-off':
      return ofWeek === 0 || ofWeek === 6 ? [] : [usual];
    case 'unheard-word':
      return [ofWeek === 0 ? { ...usual, outcome: 'new-word' } : usual];
    case 'empty':
      return [night >= 0 ? { ...usual, size: 0 } : usual];
    case 'collapsed':
      return [night >= 0 ? { ...usual, size: 0.2 } : usual];
    case 'too-long':
      return [ofWeek === 0 ? { ...usual, lasts: 4 } : usual];
    case 'nothing-new':
      return [night >= IDLE_SINCE ? { ...usual, isIdle: true } : usual];
    case 'same-warning':
      return [{ ...usual, outcome: 'warning' }];
  }
}

/** How long a run takes, milliseconds; `usualMinutes` of its job. */
export function lastsMs({ lasts }: ToldRun, usualMinutes: number): number {
  return (lasts === Infinity ? ALMOST_A_DAY_MINUTES : lasts * usualMinutes) * 60_000;
}
