import { Button, Group, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReleaseView } from '@nachtwacht/contracts';
import { useState } from 'react';
import { focusFirstError } from '../../../../shared/form/focus-first-error';
import { FormButtons } from '../../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../../shared/form/form-error';
import { useTexts } from '../../../../shared/i18n/texts';
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog';
import { notifyDone } from '../../../../shared/ui/notify';
import { useKeepRelease, useRemoveRelease } from '../../api/use-update-actions';
import { draftOf, inputOf } from '../../model/release-draft';
import classes from '../catalogue.module.css';
import { catalogueTexts } from '../catalogue-texts';

interface ReleaseFormProps {
  /** null: a new one. */
  readonly release: ReleaseView | null;
  readonly onClose: () => void;
}

export function ReleaseForm({ release, onClose }: ReleaseFormProps) {
  const t = useTexts(catalogueTexts);
  const keep = useKeepRelease(release?.id ?? null);
  const form = useForm({
    initialValues: draftOf(release),
    validate: {
      vendor: (value) =>
        value.trim() === ''
          ? t('form.required')
          : /^[a-z0-9-]+$/i.test(value.trim())
            ? null
            : t('form.badVendor'),
      model: (value) => (value.trim() === '' ? t('form.required') : null),
      sourceUrl: (value) =>
        value.trim() === '' || /^https?:\/\/\S+$/i.test(value.trim()) ? null : t('form.badSource'),
    },
  });
  const submit = form.onSubmit(
    (draft) =>
      keep.mutate(inputOf(draft), {
        onSuccess: () => {
          notifyDone(t('form.saved'));
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      }),
    focusFirstError(form),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={keep.error} />
        <div className={classes.columns}>
          <TextInput
            data-autofocus
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
          <TextInput
            label={t('version')}
            description={t('form.versionHelp')}
            maxLength={100}
            {...form.getInputProps('version')}
          />
          <TextInput type="date" label={t('released')} {...form.getInputProps('releasedOn')} />
          <TextInput type="date" label={t('endOfLife')} {...form.getInputProps('endOfLife')} />
        </div>
        <Select
          label={t('form.security')}
          allowDeselect={false}
          data={[
            { value: '', label: t('form.securityUnknown') },
            { value: 'yes', label: t('form.securityYes') },
            { value: 'no', label: t('form.securityNo') },
          ]}
          {...form.getInputProps('security')}
        />
        <Switch label={t('form.exploited')} {...form.getInputProps('knownExploited', { type: 'checkbox' })} />
        <Switch label={t('form.withdrawn')} {...form.getInputProps('withdrawn', { type: 'checkbox' })} />
        <TextInput
          type="url"
          label={t('source')}
          description={t('form.sourceHelp')}
          {...form.getInputProps('sourceUrl')}
        />
        <Textarea
          label={t('form.note')}
          autosize
          minRows={2}
          maxLength={2_000}
          {...form.getInputProps('note')}
        />
        <Group justify="space-between">
          {release === null ? <span /> : <RemoveRelease id={release.id} onRemoved={onClose} />}
          <FormButtons onCancel={onClose} isSaving={keep.isPending} />
        </Group>
      </Stack>
    </form>
  );
}

function RemoveRelease({ id, onRemoved }: { readonly id: string; readonly onRemoved: () => void }) {
  const t = useTexts(catalogueTexts);
  const remove = useRemoveRelease();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <Button variant="subtle" color="red.9" onClick={() => setIsAsked(true)}>
        {t('remove')}
      </Button>
      <ConfirmDialog
        opened={isAsked}
        onClose={() => setIsAsked(false)}
        title={t('form.removeTitle')}
        action={t('remove')}
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(id, {
            onSuccess: () => {
              notifyDone(t('form.removed'));
              onRemoved();
            },
          })
        }
      >
        {t('form.removeText')}
      </ConfirmDialog>
    </>
  );
}
