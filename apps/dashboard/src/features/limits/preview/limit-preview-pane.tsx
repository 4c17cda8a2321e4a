import { Loader, Stack, Text, Title } from '@mantine/core';
import type { LimitProposal } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../../shared/i18n/texts';
import { ErrorState } from '../../../shared/ui/error-state';
import { previewQuery } from '../api/limit-queries';
import { limitsTexts } from '../limits-texts';
import classes from './limit-preview.module.css';
import { PreviewAssets } from './preview-assets';
import { PreviewBasis } from './preview-basis';
import { PreviewCounts } from './preview-counts';

/** What would have been told in the last 30 days; null: the limits make no sense yet. */
export function LimitPreviewPane({ proposal }: { readonly proposal: LimitProposal | null }) {
  const t = useTexts(limitsTexts);
  const query = useQuery(previewQuery(proposal));
  const { data } = query;
  return (
    <section className={classes.pane} aria-live="polite" aria-busy={query.isFetching}>
      <Title order={3} size="h5" mb="xs">
        {t('preview.title')} {query.isFetching && <Loader size="xs" aria-label={t('preview.reckoning')} />}
      </Title>
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : data === undefined ? (
        <Text c="dimmed" size="sm">
          {proposal === null ? t('preview.wait') : t('preview.reckoning')}
        </Text>
      ) : (
        <Stack gap="sm" data-old={query.isPlaceholderData || undefined} className={classes.result}>
          <PreviewCounts preview={data} />
          <PreviewBasis preview={data} />
          <PreviewAssets preview={data} />
        </Stack>
      )}
    </section>
  );
}
