import { Checkbox, Select, Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { TOKEN_PERMISSIONS, type TokenMade } from '@nachtwacht/contracts';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { FormButtons } from '../../../shared/form/form-buttons';
import { useTexts } from '../../../shared/i18n/texts';
import { CustomerSelect } from '../../../shared/inventory/inventory-selects';
import { useCreateToken } from '../api/token-queries';
import { tokensTexts } from '../tokens-texts';

interface TokenFormProps {
  readonly onMade: (made: TokenMade) => void;
  readonly onCancel: () => void;
}

const DAYS = [1, 30, 90, 180, 365];

export function TokenForm({ onMade, onCancel }: TokenFormProps) {
  const t = useTexts(tokensTexts);
  const create = useCreateToken();
  const form = useForm({
    initialValues: { name: '', customerId: null as string | null, permissions: ['read'], days: '90' },
    validate: { name: isNotEmpty(t('form.required')), permissions: isNotEmpty(t('form.choose')) },
  });
  const isOfCustomer = form.values.customerId !== null;
  const submit = form.onSubmit(({ name, customerId, permissions, days }) =>
    create.mutate(
      {
        name,
        customerId,
        days: Number(days),
        permissions: isOfCustomer ? ['read'] : TOKEN_PERMISSIONS.filter((one) => permissions.includes(one)),
      },
      { onSuccess: onMade, onError: (error) => form.setErrors(fieldErrors(error)) },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={create.error} />
        <TextInput
          label={t('form.name')}
          description={t('form.nameHelp')}
          maxLength={100}
          withAsterisk
          data-autofocus
          {...form.getInputProps('name')}
        />
        <CustomerSelect
          label={t('form.customer')}
          description={t('form.customerHelp')}
          placeholder={t('form.all')}
          clearable
          {...form.getInputProps('customerId')}
        />
        <Checkbox.Group label={t('form.permissions')} {...form.getInputProps('permissions')}>
          <Stack gap="xs" mt="xs">
            {TOKEN_PERMISSIONS.map((one) => (
              <Checkbox
                key={one}
                value={one}
                label={t(`permission.${one}`)}
                disabled={isOfCustomer && one !== 'read'}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Select
          label={t('form.days')}
          allowDeselect={false}
          data={DAYS.map((days) => ({ value: String(days), label: t('days', { count: days }) }))}
          {...form.getInputProps('days')}
        />
        <FormButtons onCancel={onCancel} isSaving={create.isPending} submit={t('form.submit')} />
      </Stack>
    </form>
  );
}
