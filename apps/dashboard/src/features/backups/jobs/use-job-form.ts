import { useForm } from '@mantine/form';
import type { BackupJob } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { draftOfJob } from '../model/job-draft';
import { isReadable } from '../model/next-dues';
import { scheduleOf } from '../model/schedule-draft';
import { jobFormTexts } from './job-form-texts';

/** What is agreed about a job, as it is being edited. */
export function useJobForm(job: BackupJob) {
  const t = useTexts(jobFormTexts);
  const isFilled = (value: number | string) => (value === '' ? t('required') : null);
  return useForm({
    initialValues: draftOfJob(job),
    validate: {
      schedule: {
        weekdays: (weekdays, { schedule }) =>
          schedule.kind === 'evenings' && weekdays.length === 0 ? t('oneDay') : null,
        at: (at, { schedule }) => (schedule.kind === 'evenings' && at === '' ? t('required') : null),
        cron: (_cron, { schedule }) =>
          schedule.kind === 'cron' && !isReadable(scheduleOf(schedule)) ? t('unreadable') : null,
      },
      windowMinutes: isFilled,
      graceMinutes: isFilled,
      maxDurationHours: isFilled,
      nothingNewDays: isFilled,
      offlineDays: (value, { kind }) => (kind === 'workstation' ? isFilled(value) : null),
      archiveByDay: (value, { hasArchive }) => (hasArchive ? isFilled(value) : null),
    },
  });
}
export type JobFormOf = ReturnType<typeof useJobForm>;
