import { VisuallyHidden } from '@mantine/core';
import { useTexts } from '../../shared/i18n/texts';
import { ErrorState } from '../../shared/ui/error-state';
import { BoardSkeleton } from './board-skeleton';
import { boardTexts } from './board-texts';
import { boardFeed } from './model/board-feed';

/** Before the first snapshot: on its way, or why it did not come (it is tried again by itself all the while). */
export function BoardMissing({ error }: { readonly error: unknown }) {
  const t = useTexts(boardTexts);
  return (
    <>
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      {error === null ? (
        <BoardSkeleton />
      ) : (
        <ErrorState title={t('states.failed')} error={error} onRetry={boardFeed.refresh} />
      )}
    </>
  );
}
