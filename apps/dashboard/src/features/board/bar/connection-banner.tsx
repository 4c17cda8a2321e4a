import { Button, VisuallyHidden } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useState } from 'react';
import type { FeedView } from '../../../live/feed-view';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { boardTexts } from '../board-texts';
import { boardFeed } from '../model/board-feed';
import classes from './connection-banner.module.css';

/** Says, also to who can't see it, that what is shown is no longer known to be true, and when it is again. */
export function ConnectionBanner({ view }: { readonly view: FeedView<unknown> }) {
  const t = useTexts(boardTexts);
  const isLost = view.pulse === 'lost';
  const [wasLost, setWasLost] = useState(false);
  if (isLost && !wasLost) setWasLost(true);
  return (
    <div role="status" aria-live="polite">
      {isLost && <Lost confirmedAt={view.confirmedAt} />}
      {!isLost && wasLost && <VisuallyHidden>{t('connection.back')}</VisuallyHidden>}
    </div>
  );
}

function Lost({ confirmedAt }: Pick<FeedView<unknown>, 'confirmedAt'>) {
  const t = useTexts(boardTexts);
  const format = useFormat();
  return (
    <div className={classes.banner}>
      <IconPlugConnectedX size={18} aria-hidden />
      <span className={classes.text}>
        {confirmedAt === null
          ? t('connection.lostBefore')
          : t('connection.lost', { time: format.date(confirmedAt, 'time') })}
      </span>
      <Button size="compact-sm" variant="white" color="dark" onClick={boardFeed.refresh}>
        {t('connection.retry')}
      </Button>
    </div>
  );
}
