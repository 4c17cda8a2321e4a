import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { hasLength, isEmail, isNotEmpty, useForm } from '@mantine/form';
import type { SetupInput } from '@nachtwacht/contracts';
import { fieldErrors } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useSetup } from '../api/use-setup';
import { identityTexts } from '../identity-texts';
import { FormError } from './form-error';

/** `token`: from the one-time link; empty when it has to be pasted. */
export function SetupForm({ token }: { readonly token: string }) {
  const t = useTexts(identityTexts);
  const errorText = useErrorText();
  const setup = useSetup();
  const form = useForm<SetupInput>({
    initialValues: { token, name: '', email: '', password: '' },
    validate: {
      token: hasLength({ min: 20 }, t('invalid.token')),
      name: isNotEmpty(t('invalid.required')),
      email: isEmail(t('invalid.email')),
      password: hasLength({ min: 12 }, t('invalid.short')),
    },
  });
  const submit = form.onSubmit((input) => {
    setup.mutate(input, {
      onError: (error) => form.setErrors(fieldErrors(error)),
    });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{t('setup.intro')}</Text>
        <FormError message={setup.isError ? errorText(setup.error) : null} />
        {token === '' && (
          <TextInput
            label={t('setup.token')}
            description={t('setup.tokenHint')}
            autoComplete="off"
            {...form.getInputProps('token')}
          />
        )}
        <TextInput label={t('setup.name')} autoComplete="name" {...form.getInputProps('name')} />
        <TextInput
          label={t('setup.email')}
          type="email"
          autoComplete="username"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('setup.password')}
          description={t('setup.passwordHint')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={setup.isPending} fullWidth mt="xs">
          {t('setup.submit')}
        </Button>
      </Stack>
    </form>
  );
}
