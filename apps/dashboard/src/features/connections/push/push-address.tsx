import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { CopyButton } from '../../../shared/ui/copy-button';
import { notifyDone } from '../../../shared/ui/notify';
import { Section } from '../../../shared/ui/section';
import { useRotatePushUrl } from '../api/use-connection-actions';
import { connectionsTexts } from '../connections-texts';
import classes from './push-address.module.css';
import { HIDDEN_ADDRESS } from './push-examples';
import { PushExamples } from './program-examples';

interface PushAddressProps {
  readonly connectionId: string;
  /** The address while it may be seen: right after it was made. */
  readonly fresh: string | null;
  /** It is an address for mails. */
  readonly isMail: boolean;
}

/** The secret address that a job reports to: shown once, renewed on request, with lines to copy. */
export function PushAddress({ connectionId, fresh, isMail }: PushAddressProps) {
  const t = useTexts(connectionsTexts);
  const mayManage = useMay('manage-connections');
  const rotate = useRotatePushUrl(connectionId);
  const [isAsking, setIsAsking] = useState(false);
  const address = (rotate.data?.pushUrl ?? fresh)?.replace(/^mailto:/, '') ?? null;
  const confirm = () =>
    rotate.mutate(undefined, {
      onSuccess: () => {
        notifyDone(t('push.rotated'));
        setIsAsking(false);
      },
    });
  return (
    <Section
      title={t('push.title')}
      actions={
        mayManage && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden />}
            onClick={() => setIsAsking(true)}
          >
            {t('push.rotate')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        {address === null ? (
          <Text c="dimmed">{t('push.hidden')}</Text>
        ) : (
          <div className={classes.fresh}>
            <Text fw={600}>{t('push.once')}</Text>
            <Group gap="sm" my={6}>
              <Code className={classes.address}>{address}</Code>
              <CopyButton text={address} />
            </Group>
            <Text size="sm">{t('push.secret')}</Text>
          </div>
        )}
        {isMail ? (
          <Text size="sm" c="dimmed">
            {t('push.explain.mail')}
          </Text>
        ) : (
          <PushExamples address={address ?? HIDDEN_ADDRESS} />
        )}
      </Stack>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('push.rotateTitle')}
        action={t('push.rotate')}
        isBusy={rotate.isPending}
        error={rotate.error}
        onConfirm={confirm}
      >
        {t('push.rotateText')}
      </ConfirmDialog>
    </Section>
  );
}
