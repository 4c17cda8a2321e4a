import { Button, Stack, Text, TextInput } from '@mantine/core';
import type { BackupJob } from '@nachtwacht/contracts';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { FormError } from '../../../shared/form/form-error';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyDone } from '../../../shared/ui/notify';
import { useChangeJob } from '../api/use-backup-actions';
import { jobFormTexts } from './job-form-texts';
import classes from './jobs.module.css';

/** Sets a job aside with a reason, or lets it count again. */
export function JobPause({ job }: { readonly job: BackupJob }) {
  const t = useTexts(jobFormTexts);
  const format = useFormat();
  const [reason, setReason] = useState('');
  const change = useChangeJob(job.id);
  const pause = (why: string | null) =>
    change.mutate({ pause: why }, { onSuccess: () => notifyDone(t(why === null ? 'goneOn' : 'pausedDone')) });
  return (
    <fieldset className={classes.part}>
      <legend>{t('pause')}</legend>
      <Stack gap="xs" align="flex-start">
        <FormError error={change.error} />
        {job.pausedAt === null ? (
          <>
            <TextInput
              w="100%"
              label={t('pauseReason')}
              description={t('pauseHint')}
              placeholder={t('pausePlaceholder')}
              maxLength={300}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
            <Button
              variant="default"
              leftSection={<IconPlayerPause size={16} aria-hidden />}
              disabled={reason.trim().length < 3}
              loading={change.isPending}
              onClick={() => pause(reason.trim())}
            >
              {t('doPause')}
            </Button>
          </>
        ) : (
          <>
            <Text>
              {t('pausedSince', { date: format.date(job.pausedAt, 'date'), reason: job.pauseReason ?? '–' })}
            </Text>
            <Button
              leftSection={<IconPlayerPlay size={16} aria-hidden />}
              loading={change.isPending}
              onClick={() => pause(null)}
            >
              {t('goOn')}
            </Button>
          </>
        )}
      </Stack>
    </fieldset>
  );
}
