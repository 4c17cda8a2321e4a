import { Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import type { Site } from '@nachtwacht/contracts';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useSaveSite } from '../api/use-customer-actions';
import { customersTexts } from '../customers-texts';

interface SiteDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly customerId: string;
  /** null adds one. */
  readonly site: Site | null;
}

export function SiteDialog({ opened, onClose, ...rest }: SiteDialogProps) {
  const t = useTexts(customersTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t(rest.site === null ? 'sites.add' : 'sites.edit')}>
      <SiteForm onClose={onClose} {...rest} />
    </Dialog>
  );
}

function SiteForm({ onClose, customerId, site }: Omit<SiteDialogProps, 'opened'>) {
  const t = useTexts(customersTexts);
  const save = useSaveSite(customerId, site?.id ?? null);
  const form = useForm({
    initialValues: { name: site?.name ?? '', city: site?.city ?? '' },
    validate: { name: isNotEmpty(t('form.required')) },
  });
  const submit = form.onSubmit(({ name, city }) =>
    save.mutate(
      { name, city: city.trim() === '' ? null : city },
      {
        onSuccess: (saved) => {
          notifyDone(t(site === null ? 'sites.added' : 'sites.saved', { name: saved.name }));
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={save.error} />
        <TextInput label={t('sites.name')} withAsterisk data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('sites.city')} {...form.getInputProps('city')} />
        <FormButtons onCancel={onClose} isSaving={save.isPending} />
      </Stack>
    </form>
  );
}
