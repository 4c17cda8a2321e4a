import { Group, Progress, SegmentedControl, Text } from '@mantine/core';
import type { ReportSummary } from '@nachtwacht/contracts';
import { monthText, REPORT_QUESTIONS, REPORT_WORDS } from '@nachtwacht/domain';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLiveRefresh } from '../../../live/use-live-refresh';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { RowLink, RowText } from '../../../shared/list/row-link';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { StatePanel } from '../../../shared/ui/state-panel';
import { reportsQuery } from '../api/report-queries';
import { inOrder, progressOf, QUEUE_STATES, queueState, type QueueState } from '../model/queue';
import { LightMark } from '../../../shared/report/light-mark';
import { reportsTexts } from '../reports-texts';

/** Every report on its way to a customer; what asks for a person first. */
export function ReportsPage() {
  const t = useTexts(reportsTexts);
  const [shown, setShown] = useState<QueueState | 'all'>('all');
  const query = useQuery(reportsQuery);
  useLiveRefresh([['reports']], ({ kind }) => kind === 'report');
  return (
    <PageFrame wide title={t('title')} description={t('intro')}>
      <QueryState
        query={query}
        isEmpty={(reports) => reports.length === 0}
        empty={
          <StatePanel icon={<IconFileText size={28} />} title={t('emptyTitle')}>
            {t('emptyText')}
          </StatePanel>
        }
      >
        {(reports) => (
          <>
            <Making reports={reports} />
            <Group mb="sm" style={{ overflowX: 'auto' }}>
              <SegmentedControl
                aria-label={t('filter')}
                value={shown}
                onChange={(value) => setShown(QUEUE_STATES.find((state) => state === value) ?? 'all')}
                data={(['all', ...QUEUE_STATES] as const).map((value) => ({
                  value,
                  label: `${t(`state.${value}`)} (${String(countOf(reports, value))})`,
                }))}
              />
            </Group>
            <ReportsTable
              reports={inOrder(reports).filter((report) => shown === 'all' || queueState(report) === shown)}
            />
          </>
        )}
      </QueryState>
    </PageFrame>
  );
}

/** How far the drafts of a month are. */
function Making({ reports }: { readonly reports: readonly ReportSummary[] }) {
  const t = useTexts(reportsTexts);
  const language = useLanguage();
  const progress = progressOf(reports);
  if (progress === null) return null;
  const { month, done, total } = progress;
  const label = t('makingMonth', {
    month: monthText(month, language),
    done: String(done),
    total: String(total),
  });
  return (
    <div role="status">
      <Text size="sm" mb={4} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {label}
      </Text>
      <Progress value={(done * 100) / total} aria-label={label} mb="md" />
    </div>
  );
}

function countOf(reports: readonly ReportSummary[], state: QueueState | 'all'): number {
  return state === 'all' ? reports.length : reports.filter((report) => queueState(report) === state).length;
}

function ReportsTable({ reports }: { readonly reports: readonly ReportSummary[] }) {
  const t = useTexts(reportsTexts);
  const words = REPORT_WORDS[useLanguage()];
  const columns: Column<ReportSummary>[] = [
    {
      key: 'customer',
      label: t('customer'),
      width: 'minmax(11rem, 2fr)',
      cell: ({ id, customerName }) => <RowLink to={`/reports/${id}`}>{customerName}</RowLink>,
    },
    { key: 'month', label: t('month'), width: '7rem', cell: ({ month }) => month },
    { key: 'version', label: t('version'), width: '5rem', isNumber: true, cell: ({ revision }) => revision },
    {
      key: 'state',
      label: t('stateLabel'),
      width: 'minmax(9rem, 1fr)',
      cell: (report) => <RowText>{t(`state.${queueState(report)}`)}</RowText>,
    },
    {
      key: 'lights',
      label: t('firstPage'),
      width: '9rem',
      cell: ({ lights }) =>
        lights && (
          <Group gap={8} wrap="nowrap">
            {REPORT_QUESTIONS.map((question) => (
              <LightMark key={question} light={lights[question]} label={words.questions[question]} />
            ))}
          </Group>
        ),
    },
  ];
  return <VirtualTable rows={reports} columns={columns} keyOf={({ id }) => id} label={t('title')} />;
}
