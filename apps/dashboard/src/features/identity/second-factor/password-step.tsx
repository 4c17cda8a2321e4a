import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTexts } from '../../../shared/i18n/texts';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { enableSecondFactor, isWrongPassword, type Secret } from '../api/second-factor';
import { FormError } from '../components/form-error';
import { identityTexts } from '../identity-texts';
import { useHasPassword } from '../openid/use-has-password';

/** Whoever sets up a second factor knows the password: a session that was left open is not enough. */
export function PasswordStep({ onSecret }: { readonly onSecret: (secret: Secret) => void }) {
  const t = useTexts(identityTexts);
  const errorText = useErrorText();
  const hasPassword = useHasPassword();
  const enabling = useMutation({ mutationFn: enableSecondFactor, onSuccess: onSecret });
  const form = useForm({
    initialValues: { password: '' },
    validate: hasPassword ? { password: isNotEmpty(t('invalid.required')) } : {},
  });
  const whyNot = (error: Error) => (isWrongPassword(error) ? t('factor.wrongPassword') : errorText(error));
  return (
    <form onSubmit={form.onSubmit(({ password }) => enabling.mutate(password))} noValidate>
      <Stack>
        <Text c="dimmed">{t(hasPassword ? 'factor.intro' : 'factor.introBare')}</Text>
        <FormError message={enabling.isError ? whyNot(enabling.error) : null} />
        {hasPassword && (
          <PasswordInput
            label={t('signIn.password')}
            autoComplete="current-password"
            autoFocus
            {...form.getInputProps('password')}
          />
        )}
        <Button type="submit" loading={enabling.isPending} fullWidth mt="xs">
          {t('factor.start')}
        </Button>
      </Stack>
    </form>
  );
}
