import { Button, Group, Text } from '@mantine/core';
import type { TimerView } from '@nachtwacht/contracts';
import { IconAlertTriangle, IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { serverClock } from '../../../shared/clock/server-clock';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useDiscardTimer } from '../api/use-entry-actions';
import { weekTexts } from '../week/week-texts';
import { StopDialog } from './stop-dialog';
import classes from './timer.module.css';
import { useRunTime } from './use-run-time';

/** After so long it was forgotten rather than worked. */
const LONG_MS = 12 * 3_600_000;

export function RunningTimer({ timer }: { readonly timer: TimerView }) {
  const t = useTexts(weekTexts);
  const format = useFormat();
  const [asked, setAsked] = useState<'stop' | 'discard' | null>(null);
  const discard = useDiscardTimer();
  const close = () => setAsked(null);
  const ran = useRunTime(timer.startedAt);
  const isLong = serverClock.now() - Date.parse(timer.startedAt) > LONG_MS;
  return (
    <div className={classes.running}>
      <span className={classes.time} role="timer" aria-label={t('timer.title')}>
        {ran}
      </span>
      <div className={classes.what}>
        <Text fw={600}>{timer.customerName}</Text>
        <Text size="sm" c="dimmed">
          {t('timer.since', { at: format.date(timer.startedAt) })}
        </Text>
        {isLong && (
          <Text size="sm" className={classes.long}>
            <IconAlertTriangle size={15} aria-hidden /> {t('timer.long')}
          </Text>
        )}
      </div>
      <Group gap="xs">
        <Button variant="default" onClick={() => setAsked('discard')}>
          {t('timer.discard')}
        </Button>
        <Button leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={() => setAsked('stop')}>
          {t('timer.stop')}
        </Button>
      </Group>
      <StopDialog timer={asked === 'stop' ? timer : null} onClose={close} />
      <ConfirmDialog
        opened={asked === 'discard'}
        onClose={close}
        title={t('timer.discardTitle')}
        action={t('timer.discard')}
        isBusy={discard.isPending}
        error={discard.error}
        onConfirm={() =>
          discard.mutate(undefined, {
            onSuccess: () => {
              notifyDone(t('timer.discarded'));
              close();
            },
          })
        }
      >
        {t('timer.discardText')}
      </ConfirmDialog>
    </div>
  );
}
