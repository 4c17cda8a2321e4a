import type { BackupPolicy, JobAgreement } from '@nachtwacht/domain';
import type { JobSchedule } from '@nachtwacht/domain/time';

type Agreed = Pick<
  JobAgreement,
  'schedule' | 'windowMinutes' | 'graceMinutes' | 'calendar' | 'terms' | 'pausedAt'
>;

/** Longer than anything is kept. With a schedule a run that did not come is told by that, and no age is too old by itself. */
const NO_AGE_HOURS = 1_000_000;

/**
 * By what the board judges a job, so that it says the same as its nights; null where nothing is agreed: then what its
 * collector says holds. Nothing is expected of a job that is paused.
 */
export function boardPolicy(job: Agreed): BackupPolicy | null {
  const { schedule, windowMinutes, graceMinutes, calendar, terms, pausedAt } = job;
  const cron = pausedAt === null ? cronOf(schedule) : null;
  if (cron === null && pausedAt === null) return null;
  return {
    kind: 'backup',
    schedule: cron,
    graceMinutes: windowMinutes + graceMinutes,
    maxAgeHours: NO_AGE_HOURS,
    maxDurationHours: terms.maxDurationHours,
    ...(calendar && { calendar }),
  };
}

function cronOf(schedule: JobSchedule): BackupPolicy['schedule'] {
  if (schedule.kind === 'none') return null;
  const { timeZone } = schedule;
  if (schedule.kind === 'cron') return { cron: schedule.cron, timeZone };
  const [hour, minute] = schedule.at.split(':').map(Number);
  return { cron: `${String(minute)} ${String(hour)} * * ${schedule.weekdays.join(',')}`, timeZone };
}
