import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { AvailabilityDetail } from '@nachtwacht/contracts';
import { EXCLUSION_TYPES, isoOf, type ExclusionType } from '@nachtwacht/domain';
import { useState, type SubmitEvent } from 'react';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { momentOf } from '../../../shared/time-zone/moment-of';
import { useProposeExclusion } from '../api/use-exclusions';
import { availabilityTexts } from '../availability-texts';

interface ProposeFormProps {
  readonly detail: AvailabilityDetail;
  readonly onDone: () => void;
}

export function ProposeForm({ detail, onDone }: ProposeFormProps) {
  const t = useTexts(availabilityTexts);
  const { mutate, isPending, error } = useProposeExclusion();
  const [type, setType] = useState<ExclusionType>('supplier-line');
  const [values, setValues] = useState({ from: '', to: '', reason: '', evidence: '' });
  const errors = fieldErrors(error);
  const from = momentOf(values.from, detail.timeZone, 'start');
  const to = momentOf(values.to, detail.timeZone, 'end');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (Number.isNaN(from) || Number.isNaN(to)) return;
    const { customerId, service } = detail;
    const { reason, evidence } = values;
    mutate(
      { customerId, service, type, from: isoOf(from), to: isoOf(to), reason, evidence },
      { onSuccess: onDone },
    );
  };
  const field = (name: keyof typeof values) => ({
    label: t(name),
    required: true,
    value: values[name],
    error: errors[name],
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      setValues((old) => ({ ...old, [name]: value })),
  });
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('proposeText')}</Text>
        <NativeSelect
          label={t('type')}
          value={type}
          onChange={({ currentTarget }) =>
            setType(EXCLUSION_TYPES.find((one) => one === currentTarget.value) ?? 'other')
          }
          data={EXCLUSION_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
        />
        <TextInput type="datetime-local" {...field('from')} />
        <TextInput type="datetime-local" {...field('to')} />
        <Textarea autosize minRows={2} minLength={3} maxLength={2_000} {...field('reason')} />
        <Textarea
          autosize
          minRows={2}
          minLength={3}
          maxLength={2_000}
          description={t('evidenceHint')}
          {...field('evidence')}
        />
        <FormError error={error} />
        <FormButtons isSaving={isPending} submit={t('propose')} />
      </Stack>
    </form>
  );
}
