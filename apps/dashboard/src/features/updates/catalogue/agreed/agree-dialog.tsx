import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { focusFirstError } from '../../../../shared/form/focus-first-error';
import { FormButtons } from '../../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../../shared/form/form-error';
import { useTexts } from '../../../../shared/i18n/texts';
import { CustomerSelect } from '../../../../shared/inventory/inventory-selects';
import { Dialog } from '../../../../shared/ui/dialog';
import { notifyDone } from '../../../../shared/ui/notify';
import { useAgreeVersion } from '../../api/use-update-actions';
import classes from '../catalogue.module.css';
import { catalogueTexts } from '../catalogue-texts';

interface AgreeDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function AgreeDialog({ opened, onClose }: AgreeDialogProps) {
  const t = useTexts(catalogueTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('agreed.title')} size="lg">
      {opened && <AgreeForm onClose={onClose} />}
    </Dialog>
  );
}

function AgreeForm({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(catalogueTexts);
  const agree = useAgreeVersion();
  const required = (value: string) => (value.trim() === '' ? t('form.required') : null);
  const form = useForm({
    initialValues: { customerId: '', vendor: '', train: '', model: '*', version: '', reason: '' },
    validate: {
      customerId: required,
      vendor: (value) => required(value) ?? (/^[a-z0-9-]+$/i.test(value.trim()) ? null : t('form.badVendor')),
      model: required,
      version: required,
      reason: (value) => (value.trim().length < 3 ? t('agreed.reasonShort') : null),
    },
  });
  const submit = form.onSubmit(
    ({ train, vendor, ...draft }) =>
      agree.mutate(
        { ...draft, vendor: vendor.trim().toLowerCase(), train: train.trim() === '' ? null : train.trim() },
        {
          onSuccess: () => {
            notifyDone(t('agreed.saved'));
            onClose();
          },
          onError: (error) => form.setErrors(fieldErrors(error)),
        },
      ),
    focusFirstError(form),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={agree.error} />
        <CustomerSelect
          data-autofocus
          withAsterisk
          label={t('agreed.customer')}
          {...form.getInputProps('customerId')}
        />
        <div className={classes.columns}>
          <TextInput
            withAsterisk
            label={t('vendor')}
            description={t('form.vendorHelp')}
            maxLength={40}
            {...form.getInputProps('vendor')}
          />
          <TextInput
            label={t('train')}
            description={t('form.trainHelp')}
            maxLength={60}
            {...form.getInputProps('train')}
          />
          <TextInput
            withAsterisk
            label={t('model')}
            description={t('form.modelHelp')}
            maxLength={100}
            {...form.getInputProps('model')}
          />
          <TextInput withAsterisk label={t('version')} maxLength={100} {...form.getInputProps('version')} />
        </div>
        <Textarea
          withAsterisk
          label={t('agreed.reason')}
          autosize
          minRows={2}
          maxLength={2_000}
          {...form.getInputProps('reason')}
        />
        <Text size="sm" c="dimmed">
          {t('agreed.replaced')}
        </Text>
        <FormButtons onCancel={onClose} isSaving={agree.isPending} />
      </Stack>
    </form>
  );
}
