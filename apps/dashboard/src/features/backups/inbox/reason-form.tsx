import { Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { focusFirstError } from '../../../shared/form/focus-first-error';
import { FormButtons } from '../../../shared/form/form-buttons';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { inboxTexts } from './inbox-texts';

interface ReasonFormProps {
  /** What it is about. */
  readonly names: ReactNode;
  readonly text: string;
  readonly submit: string;
  readonly error: Error | null;
  readonly isSaving: boolean;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why something is left out, for whoever finds it later. */
export function ReasonForm({ names, text, submit, error, isSaving, onSubmit, onClose }: ReasonFormProps) {
  const t = useTexts(inboxTexts);
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim().length < 3 ? t('reasonShort') : null) },
  });
  return (
    <form onSubmit={form.onSubmit(({ reason }) => onSubmit(reason.trim()), focusFirstError(form))} noValidate>
      <Stack>
        {names}
        <Text c="dimmed">{text}</Text>
        <FormError error={error} />
        <TextInput
          data-autofocus
          withAsterisk
          label={t('reason')}
          placeholder={t('reasonPlaceholder')}
          maxLength={300}
          {...form.getInputProps('reason')}
        />
        <FormButtons onCancel={onClose} isSaving={isSaving} submit={submit} />
      </Stack>
    </form>
  );
}
