import { Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { InboxThing } from '@nachtwacht/contracts';
import { focusFirstError } from '../../../shared/form/focus-first-error';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { formTexts } from '../../../shared/form/form-texts';
import { useTexts } from '../../../shared/i18n/texts';
import { CustomerSelect, ServiceSelect, SiteSelect } from '../../../shared/inventory/inventory-selects';
import { notifyDone } from '../../../shared/ui/notify';
import { usePlaceThings } from '../api/use-inbox-actions';
import { oneKindOf, ownersOf, placed, proposedPlacing } from '../model/placing';
import { BackupPart } from './backup-part';
import { inboxTexts } from './inbox-texts';
import { JoinSelect } from './join-select';

interface PlaceFormProps {
  readonly things: readonly InboxThing[];
  readonly services: readonly { readonly code: string }[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function PlaceForm({ things, services, onClose, onDone }: PlaceFormProps) {
  const t = useTexts(inboxTexts);
  const words = useTexts(formTexts);
  const place = usePlaceThings();
  const isOne = things.length === 1;
  const kind = oneKindOf(things);
  const owners = ownersOf(things);
  const form = useForm({
    initialValues: proposedPlacing(things, services),
    validate: {
      customerId: (id) =>
        owners.length > 1 ? t('different') : id === null ? words('problem.required') : null,
      name: (name) => (isOne && name.trim() === '' ? words('problem.required') : null),
    },
  });
  const { customerId, assetId } = form.values;
  const submit = form.onSubmit(
    (placing) =>
      place.mutate(placed(things, placing, services), {
        onSuccess: () => {
          notifyDone(t('placed', { count: things.length }));
          onDone();
          onClose();
        },
        onError: (error) => form.setErrors(ofForm(fieldErrors(error))),
      }),
    focusFirstError(form),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={place.error} />
        <CustomerSelect
          data-autofocus
          withAsterisk
          disabled={owners.length === 1}
          description={owners.length === 1 && t('fixed')}
          {...form.getInputProps('customerId')}
          onChange={(id) => {
            form.setFieldValue('customerId', id);
            // Another customer has other sites and assets.
            form.setFieldValue('siteId', null);
            form.setFieldValue('assetId', null);
            form.setFieldValue('protectsAssetId', null);
          }}
        />
        <SiteSelect customerId={customerId} {...form.getInputProps('siteId')} />
        {isOne && (
          <JoinSelect
            label={t('join')}
            placeholder={t('joinNew')}
            customerId={customerId}
            kind={things[0]?.kind ?? 'other'}
            {...form.getInputProps('assetId')}
          />
        )}
        {isOne && assetId === null && (
          <TextInput label={t('name')} maxLength={200} {...form.getInputProps('name')} />
        )}
        {kind === null ? (
          <Text size="sm" c="dimmed">
            {t('perKind')}
          </Text>
        ) : (
          assetId === null && <ServiceSelect {...form.getInputProps('serviceCode')} />
        )}
        {things.some((thing) => thing.kind === 'backup-job') && <BackupPart form={form} isOne={isOne} />}
        <FormButtons onCancel={onClose} isSaving={place.isPending} submit={t('place')} />
      </Stack>
    </form>
  );
}

/** What the server says of `items.3.backup.packageCode` is about the one choice that was made for all. */
function ofForm(errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([path, text]) => [path.replace(/^items\.\d+\.(backup\.)?/, ''), text]),
  );
}
