import { Button, Text } from '@mantine/core';
import type { Passkey } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { QueryState } from '../../../shared/ui/query-state';
import { Section } from '../../../shared/ui/section';
import { passkeysQuery } from '../api/passkeys';
import classes from '../components/plain-list.module.css';
import { AddPasskeyForm } from './add-passkey-form';
import { PasskeyItem } from './passkey-item';
import { passkeyTexts } from './passkey-texts';
import { RemovePasskeyForm } from './remove-passkey-form';

/** One's passkeys: which there are, one more, one less. */
export function PasskeySection() {
  const t = useTexts(passkeyTexts);
  const query = useQuery(passkeysQuery);
  const [isAdding, setIsAdding] = useState(false);
  const close = () => setIsAdding(false);
  const [removed, setRemoved] = useState<Passkey | null>(null);
  const keep = () => setRemoved(null);
  return (
    <Section
      title={t('title')}
      actions={
        <Button variant="default" onClick={() => setIsAdding(true)}>
          {t('add.open')}
        </Button>
      }
    >
      <Text c="dimmed" mb="sm">
        {t('intro')}
      </Text>
      <QueryState query={query}>
        {(passkeys) =>
          passkeys.length === 0 ? (
            <Text>{t('none')}</Text>
          ) : (
            <ul className={classes.list}>
              {passkeys.map((passkey) => (
                <PasskeyItem key={passkey.id} passkey={passkey} onRemove={() => setRemoved(passkey)} />
              ))}
            </ul>
          )
        }
      </QueryState>
      <Dialog opened={isAdding} onClose={close} title={t('add.title')}>
        <AddPasskeyForm
          hasPasskey={(query.data?.length ?? 0) > 0}
          onCancel={close}
          onDone={() => {
            close();
            notifyDone(t('add.done'));
          }}
        />
      </Dialog>
      <Dialog opened={removed !== null} onClose={keep} title={t('remove.title')}>
        {removed && <RemovePasskeyForm passkey={removed} onClose={keep} />}
      </Dialog>
    </Section>
  );
}
