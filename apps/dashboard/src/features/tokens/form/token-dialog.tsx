import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { TokenMade } from '@nachtwacht/contracts';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { CopyButton } from '../../../shared/ui/copy-button';
import { Dialog } from '../../../shared/ui/dialog';
import { tokensTexts } from '../tokens-texts';
import { TokenForm } from './token-form';

interface TokenDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Makes a token, and then shows it this once. */
export function TokenDialog({ opened, onClose }: TokenDialogProps) {
  const t = useTexts(tokensTexts);
  const [made, setMade] = useState<TokenMade | null>(null);
  const close = () => {
    setMade(null);
    onClose();
  };
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={made ? t('made.title', { name: made.token.name }) : t('form.title')}
    >
      {made ? (
        <Stack>
          <Text>{t('made.text')}</Text>
          <TextInput label={t('made.label')} value={made.secret} readOnly data-autofocus />
          <Group justify="space-between">
            <CopyButton text={made.secret} />
            <Button onClick={close}>{t('made.done')}</Button>
          </Group>
        </Stack>
      ) : (
        <TokenForm onMade={setMade} onCancel={close} />
      )}
    </Dialog>
  );
}
