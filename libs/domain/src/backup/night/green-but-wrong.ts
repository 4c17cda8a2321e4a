import type { BackupRun } from '../../status/observation';
import { median } from '../../status/robust-line';
import { QUOTED_LINE, quoted } from '../../text/quoted';
import { MS_PER_DAY } from '../../time/duration';
import { parseInstant } from '../../time/instant';
import { isGood } from '../run-times';
import type { JobTerms, NightReason, PastRun } from './night';
import { sameText } from './same-text';

/** Fewer good runs of the past are no habit. */
const MIN_PAST = 5;
/** The habit is that of the newest good runs: what a customer threw away is usual after some ten nights. */
const ROLLING = 20;
const DROPPED_SHARE = 0.5;
const DURATION_FACTOR = 3;
/** Under a minute apart is a busy minute, not another backup: 2 seconds against 9 is no alarm. */
const MIN_DURATION_GAP_SECONDS = 60;
/** As long may the same warning be given before it is told that nobody acts on it. */
const SAME_WARNING_DAYS = 14;

/** What the past of a run that calls itself good says against it; the past has the newest last. */
export function doubtsOf(
  run: BackupRun,
  at: number,
  past: readonly PastRun[],
  terms: JobTerms,
): readonly NightReason[] {
  const good = past.filter((each) => isGood(each));
  const habits = good.slice(-ROLLING);
  const isEmpty = run.bytesProcessed === 0;
  return [
    ...(isEmpty ? [{ code: 'empty', params: {} } as const] : sizeDoubts(run, habits)),
    ...fileDoubts(run, habits),
    ...durationDoubts(run, habits),
    ...nothingNew(run, at, good, terms.nothingNewDays),
  ];
}

/** The same warning, whatever its numbers and dates, in every good run for two weeks. */
export function sameWarning(run: BackupRun, at: number, past: readonly PastRun[]): readonly NightReason[] {
  const { message } = run;
  if (message === null || message.trim() === '') return [];
  const text = sameText(message);
  const isSame = (each: PastRun) =>
    each.outcome === 'warning' && each.message !== null && sameText(each.message) === text;
  const days = daysOf(
    streak(
      past.filter((each) => isGood(each)),
      isSame,
    ),
    at,
  );
  if (days < SAME_WARNING_DAYS) return [];
  return [{ code: 'same-warning', params: { days, message: quoted(message, QUOTED_LINE) } }];
}

function sizeDoubts(run: BackupRun, habits: readonly PastRun[]): NightReason[] {
  const bytes = amount(run.bytesProcessed);
  const usual = usualOf(habits, (each) => amount(each.bytesProcessed));
  if (bytes === null || usual === null || bytes >= usual * DROPPED_SHARE) return [];
  return [{ code: 'size-dropped', params: { bytes, usual } }];
}

function fileDoubts(run: BackupRun, habits: readonly PastRun[]): NightReason[] {
  const files = amount(run.files);
  const usual = usualOf(habits, (each) => amount(each.files));
  if (files === null || usual === null || files >= usual * DROPPED_SHARE) return [];
  return [{ code: 'files-dropped', params: { files, usual } }];
}

function durationDoubts(run: BackupRun, habits: readonly PastRun[]): NightReason[] {
  const seconds = secondsOf(run);
  const usual = usualOf(habits, secondsOf);
  if (seconds === null || usual === null || Math.abs(seconds - usual) < MIN_DURATION_GAP_SECONDS) return [];
  if (seconds > usual * DURATION_FACTOR) return [{ code: 'too-long', params: { seconds, usual } }];
  if (seconds < usual / DURATION_FACTOR) return [{ code: 'too-short', params: { seconds, usual } }];
  return [];
}

/** Where the source tells what went over the line, that; otherwise as many files and bytes as before, to the byte. */
function nothingNew(run: BackupRun, at: number, good: readonly PastRun[], limitDays: number): NightReason[] {
  if (limitDays <= 0) return [];
  const { bytesTransferred, bytesProcessed, files } = run;
  const isSameSize = (each: PastRun) => each.bytesProcessed === bytesProcessed && each.files === files;
  const isIdle = (each: PastRun) =>
    bytesTransferred === undefined ? isSameSize(each) : each.bytesTransferred === 0;
  const isSilent = bytesTransferred === undefined && (bytesProcessed === null || files === null);
  if (isSilent || (bytesTransferred ?? 0) !== 0) return [];
  const days = daysOf(streak(good, isIdle), at);
  return days >= limitDays ? [{ code: 'nothing-new', params: { days } }] : [];
}

/** The newest of the past that all are like that, without one between that is not. */
function streak(past: readonly PastRun[], isLike: (run: PastRun) => boolean): readonly PastRun[] {
  return past.slice(past.findLastIndex((each) => !isLike(each)) + 1);
}

/** From the first of them to a moment. Rounded, because runs of every evening are not a day apart to the second. */
function daysOf(runs: readonly PastRun[], at: number): number {
  const first = runs.map(timeOf).find((time) => time !== null) ?? at;
  return Math.max(0, Math.round((at - first) / MS_PER_DAY));
}

/** null: too few of them tell it. */
function usualOf(habits: readonly PastRun[], valueOf: (run: PastRun) => number | null): number | null {
  const values = habits.map(valueOf).filter((value) => value !== null);
  return values.length < MIN_PAST ? null : Math.round(median(values));
}

function amount(value: number | null): number | null {
  return value !== null && Number.isFinite(value) && value >= 0 ? value : null;
}

function secondsOf({ startedAt, finishedAt }: PastRun): number | null {
  const [from, to] = [startedAt, finishedAt].map((text) => (text === null ? null : parseInstant(text)));
  return from == null || to == null || to < from ? null : Math.round((to - from) / 1000);
}

function timeOf({ startedAt, finishedAt }: PastRun): number | null {
  const told = finishedAt ?? startedAt;
  return told === null ? null : parseInstant(told);
}
