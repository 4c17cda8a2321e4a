import { Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { focusFirstError } from '../../../shared/form/focus-first-error';
import { FormButtons } from '../../../shared/form/form-buttons';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyDone } from '../../../shared/ui/notify';
import { useRemoveCheck } from '../api/use-remove-check';
import { partsTexts } from './parts-texts';

interface RemovePartFormProps {
  readonly checkId: number;
  readonly part: string;
  readonly onClose: () => void;
}

/** Asks why the part is gone, for whoever looks for it later. */
export function RemovePartForm({ checkId, part, onClose }: RemovePartFormProps) {
  const t = useTexts(partsTexts);
  const remove = useRemoveCheck(checkId);
  const form = useForm({
    initialValues: { note: '' },
    validate: { note: (note) => (note.trim() === '' ? t('noteMissing') : null) },
  });
  const submit = form.onSubmit(({ note }) => {
    remove.mutate(note.trim(), {
      onSuccess: () => {
        notifyDone(t('done', { part }));
        onClose();
      },
    });
  }, focusFirstError(form));
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{t('text')}</Text>
        <FormError error={remove.error} />
        <Textarea
          data-autofocus
          withAsterisk
          label={t('note')}
          placeholder={t('notePlaceholder')}
          maxLength={500}
          autosize
          minRows={2}
          {...form.getInputProps('note')}
        />
        <FormButtons onCancel={onClose} isSaving={remove.isPending} submit={t('submit')} />
      </Stack>
    </form>
  );
}
