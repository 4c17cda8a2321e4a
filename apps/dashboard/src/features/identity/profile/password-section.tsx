import { PasswordInput, Stack, Text } from '@mantine/core';
import { hasLength, isNotEmpty, useForm } from '@mantine/form';
import type { PasswordChange } from '@nachtwacht/contracts';
import { PASSWORD_LENGTH } from '@nachtwacht/domain';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyDone } from '../../../shared/ui/notify';
import { Section } from '../../../shared/ui/section';
import { useChangePassword } from '../api/use-profile-actions';
import { profileTexts } from './profile-texts';

export function PasswordSection() {
  const t = useTexts(profileTexts);
  const change = useChangePassword();
  const form = useForm<PasswordChange>({
    initialValues: { current: '', password: '' },
    validate: {
      current: isNotEmpty(t('password.required')),
      password: hasLength({ min: PASSWORD_LENGTH.min }, t('password.short')),
    },
  });
  const submit = form.onSubmit((values) =>
    change.mutate(values, {
      onSuccess: () => {
        notifyDone(t('password.changed'));
        form.reset();
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  return (
    <Section title={t('password.title')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormError error={change.error} />
          <PasswordInput
            label={t('password.current')}
            autoComplete="current-password"
            {...form.getInputProps('current')}
          />
          <PasswordInput
            label={t('password.next')}
            description={t('password.hint')}
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
          <Text c="dimmed" size="sm">
            {t('password.effect')}
          </Text>
          <FormButtons isSaving={change.isPending} submit={t('password.submit')} />
        </Stack>
      </form>
    </Section>
  );
}
