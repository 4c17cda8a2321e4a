import { Alert } from '@mantine/core';
import { remarkText } from '@nachtwacht/domain';
import { IconAlertCircle } from '@tabler/icons-react';
import { ApiError } from '../api/api-error';
import { currentLanguage } from '../i18n/i18n';
import { useTexts } from '../i18n/texts';
import { useErrorText } from '../ui/use-error-text';
import { formTexts } from './form-texts';

/** Why a form was not accepted. What belongs to a field stands beside the field. */
export function FormError({ error }: { readonly error: unknown }) {
  const t = useTexts(formTexts);
  const errorText = useErrorText();
  if (error === null || error === undefined) return null;
  const hasFields = error instanceof ApiError && Object.keys(error.fields).length > 0;
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle size={18} aria-hidden />}>
      {hasFields ? t('refused') : errorText(error)}
    </Alert>
  );
}

/** What the server says per field, in words, for `form.setErrors`. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  const language = currentLanguage();
  return Object.fromEntries(
    Object.entries(error.fields).map(([path, text]) => [path, remarkText(text, language)]),
  );
}
