import { Alert, Stack } from '@mantine/core';
import type { ReportDetail } from '@nachtwacht/contracts';
import { readReport } from '@nachtwacht/domain';
import { IconAlertTriangle, IconHourglass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useLiveRefresh } from '../../../live/use-live-refresh';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { Breadcrumbs } from '../../../shared/ui/breadcrumbs';
import { Facts } from '../../../shared/ui/facts';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { Section } from '../../../shared/ui/section';
import { StatePanel } from '../../../shared/ui/state-panel';
import { reportQuery } from '../api/report-queries';
import { queueState } from '../model/queue';
import { reportsTexts } from '../reports-texts';
import { ChangesTable } from './changes-table';
import { ReportActions } from './report-actions';
import { ReportPreview } from '../../../shared/report/report-preview';

/** One report: what it says, what is other than last month, and its way to the customer. */
export function ReportPage() {
  const t = useTexts(reportsTexts);
  const { id } = useParams({ from: '/staff/reports/$id' });
  const query = useQuery(reportQuery(id));
  useLiveRefresh([['reports']], ({ kind }) => kind === 'report');
  const report = query.data;
  return (
    <PageFrame
      wide
      breadcrumbs={<Breadcrumbs links={[{ to: '/reports', label: t('back') }]} />}
      title={report ? `${report.customerName}, ${report.month}` : t('title')}
      description={
        report && `${t(`state.${queueState(report)}`)} · ${t('version')} ${String(report.revision)}`
      }
      actions={report && <ReportActions report={report} />}
    >
      <QueryState query={query}>{(detail) => <ReportBodyView report={detail} />}</QueryState>
    </PageFrame>
  );
}

function ReportBodyView({ report }: { readonly report: ReportDetail }) {
  const t = useTexts(reportsTexts);
  if (report.body === null)
    return (
      <StatePanel icon={<IconHourglass size={28} />} title={t('state.making')}>
        {t('making')}
      </StatePanel>
    );
  return (
    <Stack gap="md">
      {report.wrong.length > 0 && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('wrong')}>
          {t('wrongText')}
          <ChangesTable changes={report.wrong} label={t('wrong')} />
        </Alert>
      )}
      <ReportPreview body={readReport(report.body)} />
      <Section title={t('diff')}>
        {report.sinceLastMonth === null ? (
          t('noLast')
        ) : report.sinceLastMonth.length === 0 ? (
          t('diffNone')
        ) : (
          <ChangesTable changes={report.sinceLastMonth} label={t('diff')} />
        )}
      </Section>
      <ReportFacts report={report} />
    </Stack>
  );
}

function ReportFacts({ report }: { readonly report: ReportDetail }) {
  const t = useTexts(reportsTexts);
  const format = useFormat();
  const by = (name: string | null, at: string | null) =>
    name !== null && at !== null && `${name}, ${format.date(at)}`;
  return (
    <Section title={t('facts')}>
      <Facts
        facts={[
          [t('asOf'), format.date(report.asOf)],
          [t('madeBy'), report.madeByName ?? t('itself')],
          [t('checkedBy'), by(report.checkedByName, report.checkedAt)],
          [t('publishedBy'), by(report.publishedByName, report.publishedAt)],
          [t('reason'), report.correction],
          [t('hash'), <code key="hash">{report.bodyHash}</code>],
          [t('chain'), report.chainHash && <code key="chain">{report.chainHash}</code>],
          [
            t('receipts'),
            report.receipts
              .map(({ kind, by: who, at }) => `${who}: ${receipt(t, kind)}, ${format.date(at)}`)
              .join(' · '),
          ],
        ]}
      />
    </Section>
  );
}

function receipt(t: (key: 'receipt.mailed' | 'receipt.read' | 'receipt.downloaded') => string, kind: string) {
  if (kind === 'mailed' || kind === 'read' || kind === 'downloaded') return t(`receipt.${kind}`);
  return kind;
}
