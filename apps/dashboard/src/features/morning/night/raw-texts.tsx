import { Button, Group, Stack, Text } from '@mantine/core';
import type { NightRow } from '@nachtwacht/contracts';
import { IconEyeExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { uiTexts } from '../../../shared/ui/ui-texts';
import { useRawNight } from '../api/use-night-deeds';
import { morningTexts } from '../morning-texts';
import classes from './night-panel.module.css';
import { Part } from './part';

/** What the source sent, unmasked: on request, and that it was read is written down. */
export function RawTexts({ night }: { readonly night: NightRow }) {
  const t = useTexts(morningTexts);
  const ui = useTexts(uiTexts);
  const read = useRawNight();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconEyeExclamation size={14} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {t('raw.button')}
        </Button>
      </div>
    );
  const runs = read.data?.runs;
  return (
    <Part title={t('raw.title')}>
      <Stack gap="sm">
        <FormError error={read.error} />
        {runs === undefined ? (
          <>
            <Text size="sm">{t('raw.text')}</Text>
            <Group gap="xs">
              <Button size="compact-sm" loading={read.isPending} onClick={() => read.mutate(night)}>
                {t('raw.confirm')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
                {ui('cancel')}
              </Button>
            </Group>
          </>
        ) : (
          <>
            {runs.every(({ message, rawStatus }) => message === null && rawStatus === null) && (
              <Text size="sm">{t('raw.none')}</Text>
            )}
            {runs.map(({ sourceId, rawStatus, message }) => (
              <div key={sourceId}>
                {rawStatus !== null && (
                  <div className={classes.soft}>{t('raw.status', { status: rawStatus })}</div>
                )}
                {message !== null && (
                  <pre className={classes.raw} tabIndex={0} aria-label={t('raw.title')}>
                    {message}
                  </pre>
                )}
              </div>
            ))}
          </>
        )}
      </Stack>
    </Part>
  );
}
