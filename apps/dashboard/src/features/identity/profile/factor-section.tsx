import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormButtons } from '../../../shared/form/form-buttons';
import { useTexts } from '../../../shared/i18n/texts';
import { useMe } from '../../../shared/session/me';
import { Dialog } from '../../../shared/ui/dialog';
import { LinkButton } from '../../../shared/ui/links';
import { Section } from '../../../shared/ui/section';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { disableSecondFactor, isWrongPassword } from '../api/second-factor';
import { useEnter } from '../api/use-enter';
import { FormError } from '../components/form-error';
import { useHasPassword } from '../openid/use-has-password';
import { profileTexts } from './profile-texts';

/** Is there a second factor, and setting it up anew. */
export function FactorSection() {
  const t = useTexts(profileTexts);
  const { authenticatorApp: isOn, secondFactor } = useMe();
  const hasPassword = useHasPassword();
  const none = hasPassword ? 'off' : 'offBare';
  const state = isOn ? 'on' : secondFactor === 'on' ? 'passkey' : none;
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <Section title={t('factor.title')}>
      <Stack align="flex-start">
        <Text>{t(`factor.${state}`)}</Text>
        {isOn ? (
          <Button variant="default" onClick={() => setIsLeaving(true)}>
            {t('factor.anew')}
          </Button>
        ) : (
          <LinkButton variant="default" to="/second-factor">
            {t('factor.setUp')}
          </LinkButton>
        )}
      </Stack>
      <Dialog opened={isLeaving} onClose={() => setIsLeaving(false)} title={t('factor.anewTitle')}>
        <LeaveForm onCancel={() => setIsLeaving(false)} />
      </Dialog>
    </Section>
  );
}

function LeaveForm({ onCancel }: { readonly onCancel: () => void }) {
  const t = useTexts(profileTexts);
  const errorText = useErrorText();
  const enter = useEnter();
  const hasPassword = useHasPassword();
  const leave = useMutation({ mutationFn: disableSecondFactor, onSuccess: () => enter('/second-factor') });
  const form = useForm({
    initialValues: { password: '' },
    validate: hasPassword ? { password: isNotEmpty(t('password.required')) } : {},
  });
  const whyNot = (error: Error) => (isWrongPassword(error) ? t('factor.wrongPassword') : errorText(error));
  return (
    <form onSubmit={form.onSubmit(({ password }) => leave.mutate(password))} noValidate>
      <Stack>
        <Text>{t('factor.anewText')}</Text>
        <FormError message={leave.isError ? whyNot(leave.error) : null} />
        {hasPassword && (
          <PasswordInput
            label={t('password.current')}
            autoComplete="current-password"
            data-autofocus
            {...form.getInputProps('password')}
          />
        )}
        <FormButtons onCancel={onCancel} isSaving={leave.isPending} submit={t('factor.anew')} />
      </Stack>
    </form>
  );
}
