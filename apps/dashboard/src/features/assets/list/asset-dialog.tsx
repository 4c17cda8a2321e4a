import { Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import type { AssetSummary } from '@nachtwacht/contracts';
import type { AssetKind } from '@nachtwacht/domain';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import {
  CustomerSelect,
  KindSelect,
  ServiceSelect,
  SiteSelect,
} from '../../../shared/inventory/inventory-selects';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useCreateAsset, useUpdateAsset } from '../api/use-asset-actions';
import { assetsTexts } from '../assets-texts';

interface AssetDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The asset to edit; left out to add one. */
  readonly asset?: AssetSummary;
}

export function AssetDialog({ opened, onClose, asset }: AssetDialogProps) {
  const t = useTexts(assetsTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t(asset === undefined ? 'form.add' : 'form.edit')}>
      <AssetForm asset={asset} onClose={onClose} />
    </Dialog>
  );
}

interface AssetEntries {
  readonly name: string;
  readonly customerId: string | null;
  readonly siteId: string | null;
  readonly serviceCode: string | null;
  readonly kind: AssetKind;
}

interface AssetFormProps {
  readonly asset: AssetSummary | undefined;
  readonly onClose: () => void;
}

function AssetForm({ asset, onClose }: AssetFormProps) {
  const t = useTexts(assetsTexts);
  const create = useCreateAsset();
  const update = useUpdateAsset(asset?.id ?? '');
  const save = asset === undefined ? create : update;
  const form = useForm<AssetEntries>({
    initialValues: {
      name: asset?.name ?? '',
      customerId: asset?.customerId ?? null,
      siteId: asset?.siteId ?? null,
      serviceCode: asset?.serviceCode ?? null,
      kind: asset?.kind ?? 'server',
    },
    validate: {
      name: isNotEmpty(t('form.required')),
      customerId: isNotEmpty(t('form.required')),
      serviceCode: isNotEmpty(t('form.required')),
    },
  });
  form.watch('customerId', ({ value, previousValue }) => {
    if (value !== previousValue) form.setFieldValue('siteId', null);
  });
  const submit = form.onSubmit(({ name, customerId, siteId, serviceCode, kind }) => {
    if (customerId === null || serviceCode === null) return;
    const entered = { name, siteId, serviceCode, kind };
    const handlers = {
      onSuccess: () => {
        notifyDone(t(asset === undefined ? 'form.added' : 'form.saved', { name }));
        onClose();
      },
      onError: (error: Error) => form.setErrors(fieldErrors(error)),
    };
    if (asset === undefined) create.mutate({ ...entered, customerId }, handlers);
    else update.mutate(entered, handlers);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={save.error} />
        <TextInput label={t('form.name')} withAsterisk data-autofocus {...form.getInputProps('name')} />
        {asset === undefined && <CustomerSelect withAsterisk {...form.getInputProps('customerId')} />}
        <SiteSelect customerId={form.values.customerId} {...form.getInputProps('siteId')} />
        <KindSelect {...form.getInputProps('kind')} />
        <ServiceSelect withAsterisk {...form.getInputProps('serviceCode')} />
        <FormButtons onCancel={onClose} isSaving={save.isPending} />
      </Stack>
    </form>
  );
}
