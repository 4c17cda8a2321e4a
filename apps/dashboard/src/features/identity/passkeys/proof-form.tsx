import { Anchor, PasswordInput, Stack } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import type { Proof } from '../api/passkeys';
import { FormError } from '../components/form-error';
import { useHasPassword } from '../openid/use-has-password';
import { passkeyTexts } from './passkey-texts';
import { usePasskeyError } from './use-passkey-error';

interface ProofFormProps {
  /** Can this person confirm with a passkey? */
  readonly hasPasskey: boolean;
  readonly submit: string;
  readonly color?: string;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onProof: (proof: Proof) => void;
  readonly onCancel?: () => void;
  /** What else is asked, above the password. */
  readonly children?: ReactNode;
}

/** Whoever changes how to get in shows to be there: a session that was left open is not enough. */
export function ProofForm({ hasPasskey, onProof, error, children, ...buttons }: ProofFormProps) {
  const t = useTexts(passkeyTexts);
  const errorText = usePasskeyError();
  const hasPassword = useHasPassword();
  const form = useForm({
    initialValues: { password: '' },
    validate: hasPassword ? { password: isNotEmpty(t('proof.required')) } : {},
  });
  const wrong = fieldErrors(error)['password'];
  return (
    <form onSubmit={form.onSubmit((proof) => onProof(proof))} noValidate>
      <Stack>
        {children}
        <FormError message={wrong === undefined ? errorText(error) : null} />
        {hasPassword && (
          <PasswordInput
            label={t('proof.password')}
            autoComplete="current-password"
            {...form.getInputProps('password')}
            error={form.errors['password'] ?? wrong}
          />
        )}
        {hasPasskey && (
          <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onProof('passkey')}>
            {t('proof.passkey')}
          </Anchor>
        )}
        <FormButtons
          submit={buttons.submit}
          isSaving={buttons.isBusy}
          onCancel={buttons.onCancel}
          {...(buttons.color === undefined ? {} : { color: buttons.color })}
        />
      </Stack>
    </form>
  );
}
