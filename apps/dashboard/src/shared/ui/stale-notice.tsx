import { Button, Group } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useFormat } from '../format/use-format';
import { useTexts } from '../i18n/texts';
import classes from './stale-notice.module.css';
import { uiTexts } from './ui-texts';

interface StaleNoticeProps {
  /** When what is shown was fetched, epoch milliseconds. */
  readonly updatedAt: number;
  readonly onRetry: () => void;
}

/** What is on screen is old: since when, and a way to try again. */
export function StaleNotice({ updatedAt, onRetry }: StaleNoticeProps) {
  const t = useTexts(uiTexts);
  const format = useFormat();
  return (
    <Group className={classes.notice} role="status" gap="sm" wrap="nowrap">
      <IconClockExclamation size={18} aria-hidden="true" />
      <span className={classes.text}>{t('stale', { time: format.date(updatedAt, 'time') })}</span>
      <Button size="compact-sm" variant="default" onClick={onRetry}>
        {t('retry')}
      </Button>
    </Group>
  );
}
