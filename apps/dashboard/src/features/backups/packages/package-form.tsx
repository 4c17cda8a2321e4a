import { NumberInput, Select, Stack, Switch, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import type { BackupPackage } from '@nachtwacht/contracts';
import { JOB_KINDS, type JobKind } from '@nachtwacht/domain';
import { focusFirstError } from '../../../shared/form/focus-first-error';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyDone } from '../../../shared/ui/notify';
import { useKeepPackage } from '../api/use-backup-actions';
import { packagesTexts } from './packages-texts';

interface PackageFormProps {
  /** null: a new one. */
  readonly known: BackupPackage | null;
  readonly packages: readonly BackupPackage[];
  readonly onDone: () => void;
}

interface PackageDraft {
  code: string;
  kind: JobKind;
  gigabytes: number | string;
  nameNl: string;
  nameEn: string;
  sold: boolean;
}

const CODE = /^[a-z0-9-]{2,40}$/;

export function PackageForm({ known, packages, onDone }: PackageFormProps) {
  const t = useTexts(packagesTexts);
  const keep = useKeepPackage();
  const isTaken = (code: string) => known === null && packages.some((each) => each.code === code);
  const form = useForm<PackageDraft>({
    initialValues: {
      code: known?.code ?? '',
      kind: known?.kind ?? 'server',
      gigabytes: known?.gigabytes ?? '',
      nameNl: known?.nameNl ?? '',
      nameEn: known?.nameEn ?? '',
      sold: !(known?.archived ?? false),
    },
    validate: {
      code: (code) => (!CODE.test(code) ? t('codeWrong') : isTaken(code) ? t('codeTaken') : null),
      gigabytes: (value) => (Number(value) >= 1 ? null : t('required')),
      nameNl: isNotEmpty(t('required')),
      nameEn: isNotEmpty(t('required')),
    },
  });
  const submit = form.onSubmit(({ sold, gigabytes, ...rest }) => {
    const position = known?.position ?? Math.max(0, ...packages.map((each) => each.position)) + 1;
    keep.mutate(
      { ...rest, gigabytes: Number(gigabytes), position, archived: !sold },
      {
        onSuccess: () => {
          notifyDone(t('saved'));
          onDone();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    );
  }, focusFirstError(form));
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={keep.error} />
        <TextInput label={t('nameNl')} data-autofocus maxLength={60} {...form.getInputProps('nameNl')} />
        <TextInput label={t('nameEn')} maxLength={60} {...form.getInputProps('nameEn')} />
        <Select
          label={t('kind')}
          allowDeselect={false}
          data={JOB_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <NumberInput
          label={t('gigabytes')}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          {...form.getInputProps('gigabytes')}
        />
        {known === null && (
          <TextInput label={t('code')} description={t('codeHint')} {...form.getInputProps('code')} />
        )}
        <Switch label={t('sold')} {...form.getInputProps('sold', { type: 'checkbox' })} />
        <FormButtons onCancel={onDone} isSaving={keep.isPending} />
      </Stack>
    </form>
  );
}
