import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { FormButtons } from '../../../shared/form/form-buttons';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyDone } from '../../../shared/ui/notify';
import { useAcknowledge } from '../api/use-incident-actions';
import { assetsTexts } from '../assets-texts';

interface AcknowledgeFormProps {
  readonly incidentId: string;
  readonly onClose: () => void;
}

export function AcknowledgeForm({ incidentId, onClose }: AcknowledgeFormProps) {
  const t = useTexts(assetsTexts);
  const acknowledge = useAcknowledge(incidentId);
  const form = useForm({ initialValues: { note: '' } });
  const submit = form.onSubmit(({ note }) => {
    acknowledge.mutate(note, {
      onSuccess: () => {
        notifyDone(t('incident.taken'));
        onClose();
      },
    });
  });
  return (
    <form onSubmit={submit}>
      <Textarea
        mt="sm"
        autoFocus
        label={t('incident.note')}
        placeholder={t('incident.notePlaceholder')}
        maxLength={2000}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
      <FormError error={acknowledge.error} />
      <FormButtons onCancel={onClose} isSaving={acknowledge.isPending} submit={t('incident.take')} />
    </form>
  );
}
