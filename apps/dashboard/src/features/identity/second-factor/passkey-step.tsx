import { Anchor, Button, Divider, Text } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { AddPasskeyForm } from '../passkeys/add-passkey-form';
import { passkeyTexts } from '../passkeys/passkey-texts';

/** Offers a passkey beside the app: it is as good a second factor. */
export function PasskeyInstead({ onChosen }: { readonly onChosen: () => void }) {
  const t = useTexts(passkeyTexts);
  return (
    <>
      <Divider label={t('or')} my="md" />
      <Text c="dimmed" mb="sm">
        {t('instead.text')}
      </Text>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconFingerprint size={18} aria-hidden />}
        onClick={onChosen}
        mb="sm"
      >
        {t('instead.open')}
      </Button>
    </>
  );
}

interface PasskeyStepProps {
  readonly onDone: () => Promise<void>;
  readonly onApp: () => void;
}

export function PasskeyStep({ onDone, onApp }: PasskeyStepProps) {
  const t = useTexts(passkeyTexts);
  return (
    <>
      <AddPasskeyForm hasPasskey={false} onDone={onDone} />
      <Anchor component="button" type="button" size="sm" display="block" my="sm" onClick={onApp}>
        {t('instead.app')}
      </Anchor>
    </>
  );
}
