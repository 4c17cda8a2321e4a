import { Select, Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { RESTORE_METHODS, type RestoreTest, type RestoreTestInput } from '@nachtwacht/contracts';
import type { z } from 'zod';
import { focusFirstError } from '../../../../shared/form/focus-first-error';
import { FormButtons } from '../../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../../shared/form/form-error';
import { useTexts } from '../../../../shared/i18n/texts';
import { Dialog } from '../../../../shared/ui/dialog';
import { notifyDone } from '../../../../shared/ui/notify';
import { useChangeRestoreTest, usePlanRestoreTest } from '../../api/use-backup-actions';
import { today } from '../../today';
import { restoreTexts } from './restore-texts';

interface PlanDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly customerId: string;
  readonly jobs: readonly { readonly id: string; readonly name: string }[];
  /** When the next one has to be done: what is proposed. */
  readonly dueOn: string;
  /** The test to move; null plans a new one. */
  readonly test: RestoreTest | null;
}

export function PlanDialog({ opened, onClose, test, ...rest }: PlanDialogProps) {
  const t = useTexts(restoreTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t(test === null ? 'planTitle' : 'moveTitle')}>
      {opened && <PlanForm test={test} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function PlanForm({ test, customerId, jobs, dueOn, onClose }: Omit<PlanDialogProps, 'opened'>) {
  const t = useTexts(restoreTexts);
  const plan = usePlanRestoreTest(customerId);
  const change = useChangeRestoreTest(test?.id ?? '');
  const form = useForm<z.infer<typeof RestoreTestInput>>({
    initialValues: {
      plannedOn: test?.plannedOn ?? (dueOn < today() ? today() : dueOn),
      jobId: test?.jobId ?? (jobs.length === 1 ? (jobs[0]?.id ?? null) : null),
      method: test?.method ?? 'files',
    },
    validate: { plannedOn: isNotEmpty(t('required')) },
  });
  const submit = form.onSubmit(({ jobId, plannedOn, method }) => {
    const after = {
      onSuccess: () => {
        notifyDone(t(test === null ? 'savedPlan' : 'savedMove'));
        onClose();
      },
      onError: (error: Error) => form.setErrors(fieldErrors(error)),
    };
    if (test === null) plan.mutate({ jobId, plannedOn, method }, after);
    else change.mutate({ plannedOn, method }, after);
  }, focusFirstError(form));
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={plan.error ?? change.error} />
        <TextInput
          type="date"
          data-autofocus
          label={t('plannedOn')}
          min={today()}
          {...form.getInputProps('plannedOn')}
        />
        {test === null && (
          <Select
            label={t('job')}
            placeholder={t('anyJob')}
            clearable
            data={jobs.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('jobId')}
          />
        )}
        <Select
          label={t('method')}
          allowDeselect={false}
          data={RESTORE_METHODS.map((value) => ({ value, label: t(`methods.${value}`) }))}
          {...form.getInputProps('method')}
        />
        <FormButtons onCancel={onClose} isSaving={plan.isPending || change.isPending} />
      </Stack>
    </form>
  );
}
