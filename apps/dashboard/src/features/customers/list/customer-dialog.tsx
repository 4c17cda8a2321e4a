import { Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { CustomerInput, type Customer } from '@nachtwacht/contracts';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { DEFAULT_TIME_ZONE } from '../../../shared/format/format-dates';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useCreateCustomer, useUpdateCustomer } from '../api/use-customer-actions';
import { customersTexts } from '../customers-texts';

interface CustomerDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The customer to edit; left out to add one. */
  readonly customer?: Customer;
}

export function CustomerDialog({ opened, onClose, customer }: CustomerDialogProps) {
  const t = useTexts(customersTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t(customer === undefined ? 'form.add' : 'form.edit')}>
      <CustomerForm customer={customer} onClose={onClose} />
    </Dialog>
  );
}

interface CustomerFormProps {
  readonly customer: Customer | undefined;
  readonly onClose: () => void;
}

function CustomerForm({ customer, onClose }: CustomerFormProps) {
  const t = useTexts(customersTexts);
  const create = useCreateCustomer();
  const update = useUpdateCustomer(customer?.id ?? '');
  const save = customer === undefined ? create : update;
  const { code } = CustomerInput.shape;
  const form = useForm<CustomerInput>({
    initialValues: {
      name: customer?.name ?? '',
      code: customer?.code ?? '',
      language: customer?.language ?? 'nl',
      timeZone: customer?.timeZone ?? DEFAULT_TIME_ZONE,
    },
    validate: {
      name: (name) => (name.trim() === '' ? t('form.required') : null),
      code: (entered) => (code.safeParse(entered).success ? null : t('form.codeWrong')),
    },
  });
  const submit = form.onSubmit((values) =>
    save.mutate(values, {
      onSuccess: ({ name }) => {
        notifyDone(t(customer === undefined ? 'form.added' : 'form.saved', { name }));
        onClose();
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={save.error} />
        <TextInput label={t('form.name')} withAsterisk data-autofocus {...form.getInputProps('name')} />
        <TextInput
          label={t('form.code')}
          description={t('form.codeHelp')}
          withAsterisk
          {...form.getInputProps('code')}
        />
        <Select
          label={t('form.language')}
          description={t('form.languageHelp')}
          allowDeselect={false}
          data={[
            { value: 'nl', label: t('form.languages.nl') },
            { value: 'en', label: t('form.languages.en') },
          ]}
          {...form.getInputProps('language')}
        />
        <Select
          label={t('form.timeZone')}
          searchable
          allowDeselect={false}
          limit={50}
          data={Intl.supportedValuesOf('timeZone')}
          {...form.getInputProps('timeZone')}
        />
        <FormButtons onCancel={onClose} isSaving={save.isPending} />
      </Stack>
    </form>
  );
}
