import { List, Stack, Text, TextInput } from '@mantine/core';
import { hasLength, useForm } from '@mantine/form';
import type { Customer } from '@nachtwacht/contracts';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { useViewAs } from '../api/use-view-as';
import { viewAsTexts } from './view-as-texts';

interface ViewAsDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly customer: Pick<Customer, 'id' | 'name'>;
}

/** Asks why, and says what will be: the customer can read it. */
export function ViewAsDialog({ opened, onClose, customer }: ViewAsDialogProps) {
  const t = useTexts(viewAsTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('title', { name: customer.name })}>
      <ViewAsForm onClose={onClose} customer={customer} />
    </Dialog>
  );
}

function ViewAsForm({ onClose, customer }: Omit<ViewAsDialogProps, 'opened'>) {
  const t = useTexts(viewAsTexts);
  const view = useViewAs(customer.id);
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (given) => hasLength({ min: 3, max: 300 }, t('reasonWrong'))(given.trim()) },
  });
  const submit = form.onSubmit(({ reason }) =>
    view.mutate(reason, { onError: (error) => form.setErrors(fieldErrors(error)) }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={view.error} />
        <Text>{t('intro')}</Text>
        <List size="sm" spacing="xs">
          <List.Item>{t('readOnly')}</List.Item>
          <List.Item>{t('lasts')}</List.Item>
          <List.Item>{t('everywhere')}</List.Item>
        </List>
        <TextInput
          label={t('reason')}
          description={t('reasonHelp')}
          withAsterisk
          maxLength={300}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <FormButtons onCancel={onClose} isSaving={view.isPending} submit={t('start')} />
      </Stack>
    </form>
  );
}
