import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import type { FeedView } from '../../../live/feed-view';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { morningTexts } from '../morning-texts';
import classes from './bar.module.css';

interface LostLinkProps {
  readonly view: FeedView<unknown>;
  readonly onRetry: () => void;
}

/** What is shown is no longer known to be true, and since when. */
export function LostLink({ view, onRetry }: LostLinkProps) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const { confirmedAt, pulse } = view;
  return (
    <div role="status" aria-live="polite">
      {pulse === 'lost' && (
        <div className={classes.lost}>
          <IconPlugConnectedX size={18} aria-hidden />
          <span>
            {confirmedAt === null
              ? t('connection.lostBefore')
              : t('connection.lost', { time: format.date(confirmedAt, 'time') })}
          </span>
          <Button size="compact-sm" variant="white" color="dark" ml="auto" onClick={onRetry}>
            {t('connection.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}
