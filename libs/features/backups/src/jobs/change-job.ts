import type { BackupJobPatch } from '@nachtwacht/contracts';
import {
  conflicting,
  isoOf,
  MS_PER_DAY,
  remark,
  wrongFields,
  type ChangedAgreement,
  type JobAgreement,
  type KeptLearning,
} from '@nachtwacht/domain';
import { duesBetween, InvalidScheduleError, type Calendar, type JobSchedule } from '@nachtwacht/domain/time';
import { boardPolicy } from './board-policy';
import { given } from './given';

/** What, when it changes, makes other nights. */
const MAKES_NIGHTS = [
  'schedule',
  'windowMinutes',
  'graceMinutes',
  'calendar',
  'pausedAt',
  'activeFrom',
] as const;

/**
 * What a person's change makes of a job. Pure; `now` in epoch milliseconds.
 *
 * @param customersCalendar the free days that were agreed with its customer, which every job follows that follows any
 * @throws Refusal for a schedule that can't be read, and for an answer to a proposal that is not there
 */
export function changeJob(
  before: JobAgreement,
  patch: BackupJobPatch,
  customersCalendar: Calendar | null,
  now: number,
): ChangedAgreement {
  const { pause, learned, calendar, activeFrom, ...said } = given(patch);
  const agreement: JobAgreement = {
    ...before,
    ...said,
    ...(calendar !== undefined && { calendar: calendar && (customersCalendar ?? calendar) }),
    ...(activeFrom !== undefined && { activeFrom: Date.parse(activeFrom) }),
    ...(said.schedule && { learned: settledBy(said.schedule, now) }),
    ...(learned && answered(before, learned, now)),
    ...(pause !== undefined && pausedOrNot(before, pause, now)),
  };
  return changedTo(before, agreement, now);
}

/**
 * What follows from an agreement that is another now: nights that are made anew from now on, and what the board judges
 * by. The first schedule of a job asks for last night, too, and not for weeks that were checked without it.
 */
export function changedTo(before: JobAgreement, agreement: JobAgreement, now: number): ChangedAgreement {
  requireSchedule(agreement.schedule);
  const makesNights = MAKES_NIGHTS.some((part) => !isSame(before[part], agreement[part]));
  const isFirst = before.schedule.kind === 'none';
  const usual = isFirst ? Math.max(agreement.activeFrom, now - MS_PER_DAY) : now;
  // Somebody says that it was promised earlier than that: those nights are asked for, too.
  const planFrom = agreement.activeFrom < before.activeFrom ? 'never-before' : usual;
  return {
    agreement,
    planFrom: makesNights ? planFrom : null,
    policy: boardPolicy(agreement),
  };
}

function settledBy(schedule: JobSchedule, now: number): KeptLearning | null {
  return schedule.kind === 'none' ? { kind: 'said-none', at: isoOf(now) } : null;
}

function answered(
  { learned, windowMinutes }: JobAgreement,
  answer: 'confirm' | 'refuse',
  now: number,
): Partial<JobAgreement> {
  if (learned?.kind !== 'proposed')
    throw conflicting(
      'nothing-learned',
      'There is no proposal for this job any more. Look at it again first.',
    );
  const { schedule } = learned;
  if (answer === 'refuse') return { learned: { kind: 'refused', at: isoOf(now), schedule } };
  return { schedule, windowMinutes: learned.windowMinutes ?? windowMinutes, learned: null };
}

function pausedOrNot(before: JobAgreement, reason: string | null, now: number): Partial<JobAgreement> {
  if (reason !== null) return { pausedAt: before.pausedAt ?? now, pauseReason: reason };
  return before.pausedAt === null ? {} : { pausedAt: null, pauseReason: null, activeFrom: now };
}

const FIELD = { cron: 'schedule.cron', time: 'schedule.at', 'time-zone': 'schedule.timeZone' } as const;

function requireSchedule(schedule: JobSchedule): void {
  try {
    duesBetween(schedule, 0, 0);
  } catch (error) {
    if (!(error instanceof InvalidScheduleError)) throw error;
    const text = error.what === 'time-zone' ? remark('no-time-zone') : remark('cron-like');
    throw wrongFields({ [FIELD[error.what]]: text });
  }
}

/** The same said, whatever the order of its parts. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [ofA, ofB] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return ofA.length === ofB.size && ofA.every(([key, value]) => ofB.has(key) && isSame(value, ofB.get(key)));
}
