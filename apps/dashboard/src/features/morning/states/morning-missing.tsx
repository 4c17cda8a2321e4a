import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTexts } from '../../../shared/i18n/texts';
import { ErrorState } from '../../../shared/ui/error-state';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton';
import { morningTexts } from '../morning-texts';

interface MorningMissingProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Before the first snapshot: on its way, or why it did not come (it is tried again by itself all the while). */
export function MorningMissing({ error, onRetry }: MorningMissingProps) {
  const t = useTexts(morningTexts);
  return (
    <Stack p="md">
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      {error === null ? (
        <>
          <Skeleton height={28} width={320} />
          <Skeleton height={8} />
          <RowsSkeleton rows={10} height={50} />
        </>
      ) : (
        <ErrorState title={t('connection.failed')} error={error} onRetry={onRetry} />
      )}
    </Stack>
  );
}
