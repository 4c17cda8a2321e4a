import { Button, Divider, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconFingerprint } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { signInByPasskey } from '../api/passkeys';
import { FormError } from '../components/form-error';
import { passkeyTexts } from './passkey-texts';
import { usePasskeyError } from './use-passkey-error';

interface PasskeySignInProps {
  readonly onIn: () => Promise<void> | void;
}

/** The way in that needs nothing typed. */
export function PasskeySignIn({ onIn }: PasskeySignInProps) {
  const t = useTexts(passkeyTexts);
  return (
    <>
      <Divider label={t('or')} my="md" />
      <PasskeyButton onIn={onIn} variant="default" />
    </>
  );
}

/** The password was right, and a passkey is the second factor of this account. */
export function PasskeyStep({ onIn }: PasskeySignInProps) {
  const t = useTexts(passkeyTexts);
  return (
    <>
      <Text mb="md">{t('needed')}</Text>
      <PasskeyButton onIn={onIn} variant="filled" />
      <Text c="dimmed" size="sm" mt="sm">
        {t('lost')}
      </Text>
    </>
  );
}

interface PasskeyButtonProps extends PasskeySignInProps {
  readonly variant: 'default' | 'filled';
}

function PasskeyButton({ onIn, variant }: PasskeyButtonProps) {
  const t = useTexts(passkeyTexts);
  const errorText = usePasskeyError();
  const opening = useMutation({ mutationFn: signInByPasskey, onSuccess: onIn });
  return (
    <>
      <Button
        variant={variant}
        fullWidth
        leftSection={<IconFingerprint size={18} aria-hidden />}
        loading={opening.isPending}
        onClick={() => opening.mutate()}
        mb="sm"
      >
        {t('signIn')}
      </Button>
      <FormError message={errorText(opening.error)} />
    </>
  );
}
