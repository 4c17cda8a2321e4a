import { Button, Stack, Text, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { isSignedOut } from '../../../shared/api/api-error';
import { useTexts } from '../../../shared/i18n/texts';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { sendCode } from '../api/sign-in';
import { identityTexts } from '../identity-texts';
import { FormError } from './form-error';

interface CodeFormProps {
  readonly hint: string;
  readonly submit: string;
  readonly onRight: () => Promise<void> | void;
}

/** Asks for a code of the second factor. */
export function CodeForm({ hint, submit, onRight }: CodeFormProps) {
  const t = useTexts(identityTexts);
  const errorText = useErrorText();
  const sending = useMutation({ mutationFn: sendCode, onSuccess: onRight });
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: isNotEmpty(t('invalid.required')) },
  });
  const whyNot = (error: Error) => (isSignedOut(error) ? t('factor.wrongCode') : errorText(error));
  return (
    <form onSubmit={form.onSubmit(({ code }) => sending.mutate(code))} noValidate>
      <Stack>
        <Text c="dimmed">{hint}</Text>
        <FormError message={sending.isError ? whyNot(sending.error) : null} />
        <TextInput
          label={t('factor.code')}
          autoComplete="one-time-code"
          autoFocus
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={sending.isPending} fullWidth mt="xs">
          {submit}
        </Button>
      </Stack>
    </form>
  );
}
