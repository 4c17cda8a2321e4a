import type { BackupOutcome, BackupRun } from '../../status/observation';
import { parseInstant } from '../../time/instant';
import { believable, EARLY_TOLERANCE_MS, isBad, isGood, runTime } from '../run-times';

/** What a run tells of its due. `unclear`: it ended, but nobody knows how, or its times can't be right. */
export type Tells = 'good' | 'bad' | 'running' | 'unclear';

export interface PlacedRun {
  readonly run: BackupRun;
  readonly tells: Tells;
  /** When it was, for the order: its end, or its start while there is none. Epoch milliseconds. */
  readonly at: number;
}

/** The runs of one due, the last at the end. */
export interface DueRuns {
  readonly dueAt: number;
  readonly runs: readonly PlacedRun[];
  /** The source says itself that no run came. */
  readonly claimedMissed: boolean;
}

export interface NightRuns {
  readonly dues: readonly DueRuns[];
  /** Without a time that can be believed: of which due they are nobody knows. */
  readonly unplaced: readonly BackupRun[];
}

/** Of two tellings that can't be told apart by time the later in this list counts: doubt and bad news win. */
const BY_WEIGHT: readonly BackupOutcome[] = [
  'missed',
  'running',
  'success',
  'warning',
  'unknown',
  'blocked',
  'failed',
];

/** Runs, each once, by the due they answer: the latest one at or before their start. What began before the first is left out. */
export function placeRuns(runs: readonly BackupRun[], dues: readonly number[], now: number): NightRuns {
  const placed = dues.map((dueAt) => ({ dueAt, runs: [] as PlacedRun[], claimedMissed: false }));
  const unplaced: BackupRun[] = [];
  for (const run of eachOnce(runs)) {
    const startedAt = startOf(run, now);
    const isClaim = run.outcome === 'missed';
    if (startedAt === null && isClaim) for (const due of placed) due.claimedMissed = true;
    else if (startedAt === null) unplaced.push(run);
    else {
      const due = placed.findLast(({ dueAt }) => dueAt <= startedAt + EARLY_TOLERANCE_MS);
      if (due && isClaim) due.claimedMissed = true;
      else if (due) due.runs.push({ run, tells: tells(run, now), at: timeOf(run, now) ?? startedAt });
    }
  }
  for (const due of placed) due.runs.sort(inOrder);
  return { dues: placed, unplaced: unplaced.toSorted(byContent) };
}

/** The time of a run that can't be right, as the source gave it; null when all that it tells can be believed. */
export function doubtfulTime(run: BackupRun, now: number): string | null {
  const told = run.outcome === 'running' ? [run.startedAt] : [run.finishedAt, run.startedAt];
  return told.find((text) => text !== null && believable(text, now) === null) ?? null;
}

function startOf(run: BackupRun, now: number): number | null {
  return believable(run.startedAt, now) ?? timeOf(run, now);
}

/** The end that a source foretells of a run that still runs is none. */
function timeOf(run: BackupRun, now: number): number | null {
  return run.outcome === 'running' ? believable(run.startedAt, now) : runTime(run, now);
}

/** Told twice, late or out of order, a run stays one: the telling with the latest end counts. */
function eachOnce(runs: readonly BackupRun[]): BackupRun[] {
  const byId = new Map<string, BackupRun>();
  for (const run of runs) {
    const known = byId.get(run.id);
    if (!known || toldLater(known, run) < 0) byId.set(run.id, run);
  }
  return [...byId.values()];
}

function toldLater(a: BackupRun, b: BackupRun): number {
  const end = ({ finishedAt }: BackupRun) => (finishedAt === null ? null : parseInstant(finishedAt)) ?? 0;
  return end(a) - end(b) || weight(a) - weight(b) || byContent(a, b);
}

function tells(run: BackupRun, now: number): Tells {
  if (isBad(run)) return 'bad';
  if (doubtfulTime(run, now) !== null) return 'unclear';
  if (run.outcome === 'running') return 'running';
  return isGood(run) ? 'good' : 'unclear';
}

const TELLS: readonly Tells[] = ['good', 'running', 'unclear', 'bad'];

function inOrder(a: PlacedRun, b: PlacedRun): number {
  const byTelling = TELLS.indexOf(a.tells) - TELLS.indexOf(b.tells);
  return a.at - b.at || byTelling || weight(a.run) - weight(b.run) || byContent(a.run, b.run);
}

function weight({ outcome }: BackupRun): number {
  return BY_WEIGHT.indexOf(outcome);
}

/** The last resort, so that no order of arrival ever decides. */
function byContent(a: BackupRun, b: BackupRun): number {
  const [one, other] = [contentOf(a), contentOf(b)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function contentOf(run: BackupRun): string {
  return JSON.stringify(Object.entries(run).sort(([a], [b]) => (a < b ? -1 : 1)));
}
