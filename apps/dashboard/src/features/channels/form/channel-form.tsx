import { Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Channel, ChannelKindInfo } from '@nachtwacht/contracts';
import { useMemo } from 'react';
import { CredentialFields } from '../../../shared/form/credential-fields';
import { credentialsOf, initialValues, isMoved, settingsOf } from '../../../shared/form/field-values';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import type { FieldValue } from '../../../shared/form/form-field';
import { focusFirstError } from '../../../shared/form/focus-first-error';
import { readFields } from '../../../shared/form/read-fields';
import { SchemaFields } from '../../../shared/form/schema-fields';
import { useFieldChecks } from '../../../shared/form/use-field-checks';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyDone } from '../../../shared/ui/notify';
import { useCreateChannel, useUpdateChannel } from '../api/use-channel-actions';
import { channelsTexts } from '../channels-texts';

interface ChannelFormProps {
  readonly kind: ChannelKindInfo;
  readonly channel: Channel | undefined;
  readonly onClose: () => void;
}

interface Values {
  readonly name: string;
  readonly enabled: boolean;
  readonly settings: Record<string, FieldValue>;
  readonly credentials: Record<string, FieldValue>;
  /** Clears what is stored. */
  readonly clear: boolean;
}

/** A name, and what the kind of channel describes. */
export function ChannelForm({ kind, channel, onClose }: ChannelFormProps) {
  const t = useTexts(channelsTexts);
  const settings = useMemo(() => readFields(kind.settings), [kind]);
  const secrets = useMemo(() => readFields(kind.credentials), [kind]);
  const stored = useMemo(() => initialValues(settings, channel?.settings), [settings, channel]);
  const create = useCreateChannel();
  const update = useUpdateChannel(channel?.id ?? '');
  const save = channel === undefined ? create : update;
  const check = useFieldChecks();
  const isAddressMoved = (values: Values) =>
    channel !== undefined && isMoved(settings, stored, values.settings);
  const mayKeep = (values: Values) => channel?.credentials === 'set' && !isAddressMoved(values);
  const form = useForm<Values>({
    initialValues: {
      name: channel?.name ?? '',
      enabled: channel?.enabled ?? true,
      settings: stored,
      credentials: initialValues(secrets),
      clear: false,
    },
    validate: (values) => {
      const keeps = mayKeep(values) && credentialsOf(secrets, values.credentials) === null;
      return {
        ...(values.name.trim() === '' ? { name: t('form.required') } : {}),
        ...check('settings', settings, values.settings),
        ...(keeps || values.clear ? {} : check('credentials', secrets, values.credentials)),
      };
    },
  });
  const submit = form.onSubmit(({ name, enabled, settings: entered, credentials, clear }) => {
    const filledIn = credentialsOf(secrets, credentials);
    const body = {
      name,
      enabled,
      settings: settingsOf(settings, entered),
      ...(clear ? { credentials: null } : filledIn === null ? {} : { credentials: filledIn }),
    };
    const handlers = {
      onSuccess: () => {
        notifyDone(t(channel === undefined ? 'form.addedDone' : 'form.saved', { name }));
        onClose();
      },
      onError: (error: Error) => form.setErrors(fieldErrors(error)),
    };
    if (channel === undefined) create.mutate({ ...body, kind: kind.id }, handlers);
    else update.mutate(body, handlers);
  }, focusFirstError(form));
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={save.error} />
        <TextInput
          label={t('form.name')}
          description={t('form.nameHelp')}
          withAsterisk
          data-autofocus
          {...form.getInputProps('name')}
        />
        <SchemaFields fields={settings} prefix="settings" bind={form.getInputProps} errors={form.errors} />
        {secrets.length > 0 && (
          <CredentialFields
            fields={secrets}
            bind={form.getInputProps}
            state={channel?.credentials ?? 'not-needed'}
            setAt={null}
            isMoved={isAddressMoved(form.values)}
            clearBox={channel && form.getInputProps('clear', { type: 'checkbox' })}
          />
        )}
        <Switch label={t('form.enabled')} {...form.getInputProps('enabled', { type: 'checkbox' })} />
        <FormButtons onCancel={onClose} isSaving={save.isPending} />
      </Stack>
    </form>
  );
}
