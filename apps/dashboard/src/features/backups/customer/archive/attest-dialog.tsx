import { Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { focusFirstError } from '../../../../shared/form/focus-first-error';
import { FormButtons } from '../../../../shared/form/form-buttons';
import { FormError } from '../../../../shared/form/form-error';
import { useTexts } from '../../../../shared/i18n/texts';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { Dialog } from '../../../../shared/ui/dialog';
import { notifyDone } from '../../../../shared/ui/notify';
import { useAttestArchive } from '../../api/use-backup-actions';
import { dayWords } from '../../model/day-words';
import type { Attested } from './attested';
import { archiveTexts } from './archive-texts';

interface AttestDialogProps {
  readonly attested: Attested | null;
  readonly onClose: () => void;
}

/** A person saw the archive point where the program can't list it; how is kept with the name. */
export function AttestDialog({ attested, onClose }: AttestDialogProps) {
  const t = useTexts(archiveTexts);
  const language = useLanguage();
  const month = attested === null ? '' : dayWords(attested.month.month, 'month', language);
  return (
    <Dialog
      opened={attested !== null}
      onClose={onClose}
      title={t('attestMonth', { month, job: attested?.jobName ?? '' })}
    >
      {attested !== null && <AttestForm attested={attested} month={month} onClose={onClose} />}
    </Dialog>
  );
}

interface AttestFormProps {
  readonly attested: Attested;
  readonly month: string;
  readonly onClose: () => void;
}

function AttestForm({ attested: { month: point }, month, onClose }: AttestFormProps) {
  const t = useTexts(archiveTexts);
  const attest = useAttestArchive();
  const form = useForm({
    initialValues: { how: '' },
    validate: { how: (how) => (how.trim().length < 3 ? t('required') : null) },
  });
  const submit = form.onSubmit(
    ({ how }) =>
      attest.mutate(
        { jobId: point.jobId, month: point.month, how: how.trim() },
        {
          onSuccess: () => {
            notifyDone(t('done', { month }));
            onClose();
          },
        },
      ),
    focusFirstError(form),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{t('attestText', { month })}</Text>
        <FormError error={attest.error} />
        <Textarea
          data-autofocus
          withAsterisk
          autosize
          minRows={2}
          label={t('how')}
          placeholder={t('howPlaceholder')}
          maxLength={500}
          {...form.getInputProps('how')}
        />
        <FormButtons onCancel={onClose} isSaving={attest.isPending} submit={t('attest')} />
      </Stack>
    </form>
  );
}
