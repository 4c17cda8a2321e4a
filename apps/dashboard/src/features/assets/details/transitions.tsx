import { Button, Text } from '@mantine/core';
import type { CheckDetail } from '@nachtwacht/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormat } from '../../../shared/format/use-format';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useTexts } from '../../../shared/i18n/texts';
import { useReasonText } from '../../../shared/reasons/use-reason-text';
import { StatusBadge } from '../../../shared/status/status-badge';
import { ErrorState } from '../../../shared/ui/error-state';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton';
import { Section } from '../../../shared/ui/section';
import { transitionsQuery } from '../api/asset-queries';
import { assetsTexts } from '../assets-texts';
import classes from './transitions.module.css';

interface TransitionsProps {
  readonly assetId: string;
  /** For the words of the aspects. */
  readonly checks: readonly CheckDetail[];
}

/** What changed, newest first. */
export function Transitions({ assetId, checks }: TransitionsProps) {
  const t = useTexts(assetsTexts);
  const language = useLanguage();
  const why = useReasonText();
  const format = useFormat();
  const query = useInfiniteQuery(transitionsQuery(assetId));
  const rows = query.data?.pages.flat() ?? [];
  const nameOf = (checkId: number, aspect: string, instance: string) => {
    const label = checks.find(({ id }) => id === checkId)?.aspectLabel[language] ?? aspect;
    return instance === '' ? label : `${label} ${instance}`;
  };
  return (
    <Section title={t('transitions.title')}>
      {query.isPending && <RowsSkeleton rows={5} height={28} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Text c="dimmed">{t('transitions.none')}</Text>}
      <ol className={classes.list}>
        {rows.map(({ id, checkId, aspect, instance, status, reason, from, to }) => (
          <li key={id} className={classes.row}>
            <time className={classes.time} dateTime={from} title={format.date(from, 'full')}>
              {format.date(from)}
            </time>
            <span className={classes.status}>
              <StatusBadge status={status} />
            </span>
            <span className={classes.what}>
              <strong>{nameOf(checkId, aspect, instance)}</strong> {why(reason)}
            </span>
            <span className={classes.span}>
              {to === null
                ? t('transitions.current')
                : t('transitions.lasted', { span: format.span(Date.parse(to) - Date.parse(from)) })}
            </span>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('transitions.more')}
        </Button>
      )}
    </Section>
  );
}
