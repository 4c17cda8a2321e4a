import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { ApiError } from '../api/api-error';
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

/** The server's word per field, for `form.setErrors`. */
export function fieldErrors(error: unknown): Record<string, string> {
  return error instanceof ApiError ? { ...error.fields } : {};
}
