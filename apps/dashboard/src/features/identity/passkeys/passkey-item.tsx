import { Button, Group, Text } from '@mantine/core';
import type { Passkey } from '@nachtwacht/contracts';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useRemovePasskey } from '../api/use-passkey-actions';
import { passkeyTexts } from './passkey-texts';
import { ProofForm } from './proof-form';

export function PasskeyItem({ passkey: { id, name, createdAt, lastUsedAt } }: { readonly passkey: Passkey }) {
  const t = useTexts(passkeyTexts);
  const format = useFormat();
  const [isRemoving, setIsRemoving] = useState(false);
  const close = () => setIsRemoving(false);
  const used = lastUsedAt === null ? t('unused') : t('used', { date: format.date(lastUsedAt) });
  return (
    <Group component="li" justify="space-between" py="xs">
      <div>
        <Text fw={600}>{name}</Text>
        <Text c="dimmed" size="sm">
          {t('made', { date: format.date(createdAt) })} · {used}
        </Text>
      </div>
      <Button variant="default" aria-label={t('remove.named', { name })} onClick={() => setIsRemoving(true)}>
        {t('remove.open')}
      </Button>
      <Dialog opened={isRemoving} onClose={close} title={t('remove.title')}>
        <RemoveForm id={id} name={name} onClose={close} />
      </Dialog>
    </Group>
  );
}

interface RemoveFormProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

function RemoveForm({ id, name, onClose }: RemoveFormProps) {
  const t = useTexts(passkeyTexts);
  const removing = useRemovePasskey(id);
  return (
    <ProofForm
      hasPasskey
      submit={t('remove.open')}
      color="red.9"
      isBusy={removing.isPending}
      error={removing.error}
      onCancel={onClose}
      onProof={(proof) =>
        removing.mutate(proof, {
          onSuccess: () => {
            onClose();
            notifyDone(t('remove.done'));
          },
        })
      }
    >
      <Text>{t('remove.text', { name })}</Text>
    </ProofForm>
  );
}
