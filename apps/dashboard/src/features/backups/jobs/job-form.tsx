import { Stack } from '@mantine/core';
import type { BackupJob } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { focusFirstError } from '../../../shared/form/focus-first-error';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyDone } from '../../../shared/ui/notify';
import { customerBackupsQuery } from '../api/backup-queries';
import { useChangeJob } from '../api/use-backup-actions';
import { patchOfJob } from '../model/job-draft';
import { today } from '../today';
import { jobsTexts } from './jobs-texts';
import { JudgePart } from './judge-part';
import { SchedulePart } from './schedule-part';
import { SoldPart } from './sold-part';
import { useJobForm } from './use-job-form';

interface JobFormProps {
  readonly job: BackupJob;
  readonly onDone: () => void;
}

export function JobForm({ job, onDone }: JobFormProps) {
  const list = useTexts(jobsTexts);
  const change = useChangeJob(job.id);
  const form = useJobForm(job);
  const { isOnCalendar } = form.values;
  // The days that were agreed with the customer: copied by a job that begins to follow them.
  const customer = useQuery({
    ...customerBackupsQuery(job.customerId, today(), today()),
    enabled: isOnCalendar && job.calendar === null,
  });
  const calendar = job.calendar ?? customer.data?.calendar ?? null;
  const submit = form.onSubmit((draft) => {
    // Which days these are is not known yet, or could not be fetched: that stands above.
    if (isOnCalendar && calendar === null) return;
    const patch = patchOfJob(job, draft, calendar);
    if (Object.keys(patch).length === 0) {
      onDone();
      return;
    }
    change.mutate(patch, {
      onSuccess: () => {
        notifyDone(list('saved'));
        onDone();
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    });
  }, focusFirstError(form));
  return (
    <form onSubmit={submit} noValidate aria-label={job.name}>
      <Stack>
        <FormError error={change.error ?? customer.error} />
        <SchedulePart form={form} calendar={isOnCalendar ? calendar : null} />
        <JudgePart form={form} />
        <SoldPart form={form} job={job} />
        <FormButtons onCancel={onDone} isSaving={change.isPending || customer.isFetching} />
      </Stack>
    </form>
  );
}
