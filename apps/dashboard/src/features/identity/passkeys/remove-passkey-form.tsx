import { Text } from '@mantine/core';
import type { Passkey } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyDone } from '../../../shared/ui/notify';
import { useRemovePasskey } from '../api/use-passkey-actions';
import { passkeyTexts } from './passkey-texts';
import { ProofForm } from './proof-form';

interface RemovePasskeyFormProps {
  readonly passkey: Passkey;
  readonly onClose: () => void;
}

/** Stands beside the list, not in it: the item is gone before everything is said. */
export function RemovePasskeyForm({ passkey: { id, name }, onClose }: RemovePasskeyFormProps) {
  const t = useTexts(passkeyTexts);
  const removing = useRemovePasskey(id);
  const onSuccess = () => {
    onClose();
    notifyDone(t('remove.done'));
  };
  return (
    <ProofForm
      hasPasskey
      submit={t('remove.open')}
      color="red.9"
      isBusy={removing.isPending}
      error={removing.error}
      onCancel={onClose}
      onProof={(proof) => removing.mutate(proof, { onSuccess })}
    >
      <Text>{t('remove.text', { name })}</Text>
    </ProofForm>
  );
}
