import { Alert, Checkbox, Fieldset, Stack, Text } from '@mantine/core';
import { IconKeyOff } from '@tabler/icons-react';
import { useFormat } from '../format/use-format';
import { useTexts } from '../i18n/texts';
import type { FormField } from './form-field';
import { formTexts } from './form-texts';
import { SchemaInput, type Bind } from './schema-input';

interface CredentialFieldsProps {
  readonly fields: readonly FormField[];
  readonly bind: Bind;
  readonly state: 'set' | 'missing' | 'not-needed';
  readonly setAt: string | null;
  /** The address in the form is another than the stored one. */
  readonly isMoved: boolean;
  /** Shows the box that clears what is stored; left out where nothing is stored yet. */
  readonly clearBox?: object | undefined;
}

/** Secrets: they go in and never come out. */
export function CredentialFields({ fields, bind, state, setAt, isMoved, clearBox }: CredentialFieldsProps) {
  const t = useTexts(formTexts);
  const format = useFormat();
  const isSet = state === 'set';
  const stored =
    setAt === null ? t('credentials.setUndated') : t('credentials.set', { date: format.date(setAt) });
  return (
    <Fieldset legend={t('credentials.title')}>
      <Stack>
        <Text size="sm" c="dimmed">
          {isSet && !isMoved ? stored : state === 'missing' ? t('credentials.missing') : null}{' '}
          {t('credentials.privacy')}
        </Text>
        {isSet && isMoved && (
          <Alert color="yellow" variant="light" icon={<IconKeyOff size={18} aria-hidden />} role="status">
            {t('credentials.moved')}
          </Alert>
        )}
        {fields.map((field) => (
          <SchemaInput
            key={field.name}
            // What is stored may be kept: then nothing has to be filled in.
            field={isSet && !isMoved ? { ...field, required: false } : field}
            path={`credentials.${field.name}`}
            bind={bind}
          />
        ))}
        {isSet && !isMoved && clearBox !== undefined && (
          <Checkbox label={t('credentials.clear')} {...clearBox} />
        )}
      </Stack>
    </Fieldset>
  );
}
