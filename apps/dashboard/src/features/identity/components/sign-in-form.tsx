import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { isEmail, isNotEmpty, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isSignedOut } from '../../../shared/api/api-error';
import { useTexts } from '../../../shared/i18n/texts';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { signIn, type Credentials, type SignInStep } from '../api/sign-in';
import { useEnter } from '../api/use-enter';
import { identityTexts } from '../identity-texts';
import { PasskeySignIn, PasskeyStep } from '../passkeys/passkey-sign-in';
import { usePasskeyAutofill } from '../passkeys/use-passkey-autofill';
import { CodeForm } from './code-form';
import { FormError } from './form-error';

/** `returnTo`: the page the person came for before the session was found missing. */
export function SignInForm({ returnTo }: { readonly returnTo: string | undefined }) {
  const t = useTexts(identityTexts);
  const enter = useEnter();
  const [asks, setAsks] = useState<'password' | Exclude<SignInStep, 'open'>>('password');
  const onIn = () => enter(returnTo);
  const onStep = (step: SignInStep) => (step === 'open' ? onIn() : setAsks(step));
  if (asks === 'passkey') return <PasskeyStep onIn={onIn} />;
  return (
    <>
      {asks === 'password' ? (
        <PasswordStep onStep={onStep} />
      ) : (
        <CodeForm hint={t('factor.hint')} submit={t('signIn.submit')} onRight={onIn} />
      )}
      <PasskeySignIn onIn={onIn} />
    </>
  );
}

interface PasswordStepProps {
  readonly onStep: (step: SignInStep) => Promise<void> | void;
}

function PasswordStep({ onStep }: PasswordStepProps) {
  const t = useTexts(identityTexts);
  const errorText = useErrorText();
  const opening = useMutation({ mutationFn: signIn, onSuccess: onStep });
  const notFilledIn = usePasskeyAutofill(() => onStep('open'));
  const form = useForm<Credentials>({
    initialValues: { email: '', password: '' },
    validate: { email: isEmail(t('invalid.email')), password: isNotEmpty(t('invalid.required')) },
  });
  const whyNot = (error: Error) => (isSignedOut(error) ? t('signIn.wrong') : errorText(error));
  return (
    <form onSubmit={form.onSubmit((credentials) => opening.mutate(credentials))} noValidate>
      <Stack>
        <FormError message={opening.isError ? whyNot(opening.error) : null} />
        <FormError message={notFilledIn && errorText(notFilledIn)} />
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username webauthn"
          autoFocus
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={opening.isPending} fullWidth mt="xs">
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
