import { Alert, Fieldset, NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CollectorInfo, Connection, ConnectionCreated } from '@nachtwacht/contracts';
import { useMemo } from 'react';
import { CredentialFields } from '../../../shared/form/credential-fields';
import { credentialsOf, initialValues, isMoved, settingsOf } from '../../../shared/form/field-values';
import type { FieldValue } from '../../../shared/form/form-field';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { focusFirstError } from '../../../shared/form/focus-first-error';
import { readFields } from '../../../shared/form/read-fields';
import { SchemaFields } from '../../../shared/form/schema-fields';
import { useFieldChecks } from '../../../shared/form/use-field-checks';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { CustomerSelect, SiteSelect } from '../../../shared/inventory/inventory-selects';
import { useCreateConnection, useUpdateConnection } from '../api/use-connection-actions';
import { connectionsTexts } from '../connections-texts';

interface ConnectionFormProps {
  readonly collector: CollectorInfo;
  /** The connection to edit; left out to add one. */
  readonly connection?: Connection | undefined;
  readonly onSaved: (saved: ConnectionCreated) => void;
  readonly onCancel?: () => void;
}

interface Values {
  readonly name: string;
  readonly customerId: string | null;
  readonly siteId: string | null;
  readonly intervalSeconds: number;
  readonly enabled: boolean;
  readonly settings: Record<string, FieldValue>;
  readonly credentials: Record<string, FieldValue>;
  /** Clears what is stored. */
  readonly clear: boolean;
}

/** Name and place are the same for all; the rest is what the collector describes. */
export function ConnectionForm({ collector, connection, onSaved, onCancel }: ConnectionFormProps) {
  const t = useTexts(connectionsTexts);
  const language = useLanguage();
  const settings = useMemo(() => readFields(collector.settings), [collector]);
  const secrets = useMemo(() => readFields(collector.credentials), [collector]);
  const stored = useMemo(() => initialValues(settings, connection?.settings), [settings, connection]);
  const create = useCreateConnection();
  const update = useUpdateConnection(connection?.id ?? '');
  const save = connection === undefined ? create : update;
  const check = useFieldChecks();
  const { min, max } = collector.intervalSeconds;
  const isSet = connection?.credentials === 'set';

  const isAddressMoved = (values: Values) =>
    connection !== undefined && isMoved(settings, stored, values.settings);
  const isCustomerMoved = ({ customerId }: Values) =>
    connection !== undefined && customerId !== connection.customerId;
  const mayKeep = (values: Values) => isSet && !isAddressMoved(values) && !isCustomerMoved(values);
  const form = useForm<Values>({
    initialValues: {
      name: connection?.name ?? collector.label[language],
      customerId: connection?.customerId ?? null,
      siteId: connection?.siteId ?? null,
      intervalSeconds: connection?.intervalSeconds ?? collector.intervalSeconds.default,
      enabled: connection?.enabled ?? true,
      settings: stored,
      credentials: initialValues(secrets),
      clear: false,
    },
    validate: (values) => {
      const keeps = mayKeep(values) && credentialsOf(secrets, values.credentials) === null;
      return {
        ...(values.name.trim() === '' ? { name: t('form.required') } : {}),
        ...(values.intervalSeconds >= min && values.intervalSeconds <= max
          ? {}
          : { intervalSeconds: t('form.between', { min, max }) }),
        ...check('settings', settings, values.settings),
        ...(keeps || values.clear ? {} : check('credentials', secrets, values.credentials)),
      };
    },
  });
  form.watch('customerId', ({ value, previousValue }) => {
    if (value !== previousValue) form.setFieldValue('siteId', null);
  });

  const submit = form.onSubmit(({ clear, credentials, settings: entered, ...rest }) => {
    const filledIn = credentialsOf(secrets, credentials);
    const body = {
      ...rest,
      settings: settingsOf(settings, entered),
      ...(clear ? { credentials: null } : filledIn === null ? {} : { credentials: filledIn }),
    };
    const onError = (error: Error) => form.setErrors(fieldErrors(error));
    if (connection === undefined)
      create.mutate({ ...body, collector: collector.id }, { onSuccess: onSaved, onError });
    else
      update.mutate(body, { onSuccess: (saved) => onSaved({ connection: saved, pushUrl: null }), onError });
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
        <CustomerSelect
          label={t('form.customer')}
          description={t('form.customerHelp')}
          clearable
          {...form.getInputProps('customerId')}
        />
        {form.values.customerId !== null && (
          <SiteSelect customerId={form.values.customerId} {...form.getInputProps('siteId')} />
        )}
        <Fieldset legend={t('form.settings')}>
          <SchemaFields fields={settings} prefix="settings" bind={form.getInputProps} errors={form.errors} />
        </Fieldset>
        {isSet && isCustomerMoved(form.values) && !isAddressMoved(form.values) && (
          <Alert color="yellow" variant="light" role="status">
            {t('form.customerMoved')}
          </Alert>
        )}
        {secrets.length > 0 && (
          <CredentialFields
            fields={secrets}
            bind={form.getInputProps}
            state={connection?.credentials ?? 'not-needed'}
            setAt={connection?.credentialsSetAt ?? null}
            isMoved={isAddressMoved(form.values) || isCustomerMoved(form.values)}
            clearBox={connection && form.getInputProps('clear', { type: 'checkbox' })}
          />
        )}
        <NumberInput
          label={t('form.interval')}
          description={t('form.intervalHelp', { min, max })}
          maw="20rem"
          allowDecimal={false}
          clampBehavior="none"
          {...form.getInputProps('intervalSeconds')}
        />
        {connection && (
          <Switch label={t('form.enabled')} {...form.getInputProps('enabled', { type: 'checkbox' })} />
        )}
        <FormButtons
          onCancel={onCancel}
          isSaving={save.isPending}
          submit={t(collector.push || connection ? 'form.create' : 'form.connect')}
        />
      </Stack>
    </form>
  );
}
