import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTexts } from '../i18n/texts';
import { uiTexts } from './ui-texts';

/** The shape of a list that is on its way. */
export function RowsSkeleton({
  rows = 8,
  height = 36,
}: {
  readonly rows?: number;
  readonly height?: number;
}) {
  const t = useTexts(uiTexts);
  return (
    <Stack gap="xs" role="status" aria-busy="true">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} />
      ))}
    </Stack>
  );
}
