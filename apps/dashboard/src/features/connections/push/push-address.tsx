import { Button, Code, Group, SegmentedControl, Stack, Text } from '@mantine/core';
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
import { HIDDEN_ADDRESS, PUSH_PROGRAMS, pushExample, type PushProgram } from './push-examples';

const NAMES: Readonly<Record<PushProgram, string>> = {
  curl: 'curl',
  restic: 'restic',
  borg: 'BorgBackup',
  duplicati: 'Duplicati',
};

interface PushAddressProps {
  readonly connectionId: string;
  /** The address while it may be seen: right after it was made. */
  readonly fresh: string | null;
}

/** The secret address that a job reports to: shown once, renewed on request, with lines to copy. */
export function PushAddress({ connectionId, fresh }: PushAddressProps) {
  const t = useTexts(connectionsTexts);
  const mayManage = useMay('manage-connections');
  const rotate = useRotatePushUrl(connectionId);
  const [isAsking, setIsAsking] = useState(false);
  const [program, setProgram] = useState<PushProgram>('curl');
  const address = rotate.data?.pushUrl ?? fresh;
  const example = pushExample(program, address ?? HIDDEN_ADDRESS);
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
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{t('push.examples')}</Text>
          <SegmentedControl
            size="xs"
            aria-label={t('push.examples')}
            value={program}
            onChange={setProgram}
            data={PUSH_PROGRAMS.map((value) => ({ value, label: NAMES[value] }))}
          />
        </Group>
        <Text size="sm" c="dimmed">
          {t(`push.explain.${program}`)}
        </Text>
        <div className={classes.example}>
          <pre className={classes.lines} tabIndex={0} aria-label={NAMES[program]}>
            {example}
          </pre>
          <CopyButton text={example} />
        </div>
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
