import { NumberInput, PasswordInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useLanguage } from '../i18n/use-language';
import { useTexts } from '../i18n/texts';
import type { FormField } from './form-field';
import { formTexts } from './form-texts';

/** What `form.getInputProps` of @mantine/form gives. */
export type Bind = (path: string, options?: { type?: 'input' | 'checkbox' }) => object;

interface SchemaInputProps {
  readonly field: FormField;
  readonly path: string;
  readonly bind: Bind;
}

/** One input for one described field. */
export function SchemaInput({ field, path, bind }: SchemaInputProps) {
  const language = useLanguage();
  const t = useTexts(formTexts);
  const common = {
    label: field.label[language],
    description: field.help?.[language],
    withAsterisk: field.required,
    ...(field.placeholder === null ? {} : { placeholder: t('example', { value: field.placeholder }) }),
  };
  switch (field.input) {
    case 'switch':
      return (
        <Switch label={common.label} description={common.description} {...bind(path, { type: 'checkbox' })} />
      );
    case 'select':
      return (
        <Select
          {...common}
          allowDeselect={false}
          data={field.options.map(({ value, label }) => ({ value, label: label[language] }))}
          {...bind(path)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          clampBehavior="none"
          allowDecimal={!field.isInteger}
          decimalSeparator={language === 'nl' ? ',' : '.'}
          maw="14rem"
          {...bind(path)}
        />
      );
    case 'password':
      return (
        <PasswordInput
          {...common}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('show') }}
          {...bind(path)}
        />
      );
    case 'textarea':
      return <Textarea {...common} autosize minRows={3} maxRows={12} {...bind(path)} />;
    case 'url':
      return <TextInput {...common} inputMode="url" autoComplete="off" spellCheck={false} {...bind(path)} />;
    // Kept as it is: another page changes it.
    case 'hidden':
      return null;
    case 'text':
      return <TextInput {...common} autoComplete="off" spellCheck={false} {...bind(path)} />;
  }
}
