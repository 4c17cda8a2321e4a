import { isoOf, type KeptLearning } from '@nachtwacht/domain';
import { learnSchedule, type JobSchedule, type LearnedSchedule } from '@nachtwacht/domain/time';
import type { JobToLearn } from './schedule-store';

/** Nearer to what was sent away than this it is the same proposal. */
const ALIKE_MINUTES = 60;
const MINUTES_PER_DAY = 24 * 60;

/** What the history of a job suggests. Pure; `now` in epoch milliseconds. What was sent away is not said again. */
export function learn({ learned: before, runs, timeZone }: JobToLearn, now: number): KeptLearning {
  const at = isoOf(now);
  const found = learnSchedule(runs, timeZone, now);
  if (before?.kind === 'refused' && (found === null || isAlike(found.schedule, before.schedule)))
    return { ...before, at };
  if (found === null) return { kind: 'nothing', at };
  const { schedule, windowMinutes, why } = found;
  return { kind: 'proposed', at, schedule, windowMinutes, ...why };
}

function isAlike(found: LearnedSchedule['schedule'], refused: JobSchedule): boolean {
  if (refused.kind !== 'evenings' || found.weekdays.join() !== refused.weekdays.join()) return false;
  const apart = Math.abs(minuteOf(found.at) - minuteOf(refused.at));
  return Math.min(apart, MINUTES_PER_DAY - apart) <= ALIKE_MINUTES;
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
