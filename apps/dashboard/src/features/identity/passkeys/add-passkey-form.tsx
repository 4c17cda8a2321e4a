import { Text, TextInput } from '@mantine/core';
import { PASSKEY_LIMITS } from '@nachtwacht/domain';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { programName } from '../profile/program-name';
import type { Proof } from '../api/passkeys';
import { useAddPasskey } from '../api/use-passkey-actions';
import { passkeyTexts } from './passkey-texts';
import { ProofForm } from './proof-form';

interface AddPasskeyFormProps {
  readonly hasPasskey: boolean;
  readonly onDone: () => Promise<void> | void;
  readonly onCancel?: () => void;
}

export function AddPasskeyForm({ hasPasskey, onDone, onCancel }: AddPasskeyFormProps) {
  const t = useTexts(passkeyTexts);
  const adding = useAddPasskey();
  const [name, setName] = useState(() => programName(navigator.userAgent));
  const [isTried, setIsTried] = useState(false);
  const trimmed = name.trim();
  const onProof = (proof: Proof) => {
    setIsTried(true);
    if (trimmed !== '') adding.mutate({ name: trimmed, proof }, { onSuccess: () => void onDone() });
  };
  return (
    <ProofForm
      hasPasskey={hasPasskey}
      submit={t('add.open')}
      isBusy={adding.isPending}
      error={adding.error}
      onProof={onProof}
      {...(onCancel && { onCancel })}
    >
      <Text c="dimmed">{t('add.text')}</Text>
      <TextInput
        label={t('add.name')}
        description={t('add.nameHint')}
        maxLength={PASSKEY_LIMITS.nameLength}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={isTried && trimmed === '' ? t('proof.required') : undefined}
        data-autofocus
      />
    </ProofForm>
  );
}
