import { Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormButtons } from '../../../shared/form/form-buttons';
import { useTexts } from '../../../shared/i18n/texts';
import type { StepFormOwnProps } from './form-props';
import { stepTexts } from './step-texts';
import type { StepEntry } from './use-take-step';

type Way = Extract<StepEntry, { step: 'tell' }>['how'];
const WAYS: readonly Way[] = ['mail', 'telephone', 'in-person', 'portal'];

/** How the customer was told; the text to tell it stands beside an update that is open. */
export function TellForm({ onTake, isSaving }: StepFormOwnProps) {
  const t = useTexts(stepTexts);
  const form = useForm<{ how: Way; note: string }>({ initialValues: { how: 'mail', note: '' } });
  return (
    <form onSubmit={form.onSubmit((entry) => onTake({ step: 'tell', ...entry }))} noValidate>
      <Stack gap="sm">
        <Text size="sm">{t('tellText')}</Text>
        <Select
          label={t('how')}
          allowDeselect={false}
          data={WAYS.map((value) => ({ value, label: t(`ways.${value}`) }))}
          {...form.getInputProps('how')}
        />
        <Textarea
          label={t('noteOptional')}
          autosize
          minRows={2}
          maxLength={2_000}
          {...form.getInputProps('note')}
        />
        <FormButtons isSaving={isSaving} submit={t('do.tell')} />
      </Stack>
    </form>
  );
}
