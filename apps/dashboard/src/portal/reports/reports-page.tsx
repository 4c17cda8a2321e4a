import type { PublishedReport } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { useLanguage } from '../../shared/i18n/use-language';
import { QueryState } from '../../shared/ui/query-state';
import { monthName } from '../backups/month';
import { publishedReportsQuery } from '../portal-queries';
import { portalTexts } from '../portal-texts';
import { PortalLink } from '../ui/portal-link';
import { PortalPage } from '../ui/portal-page';
import { Row, Rows } from '../ui/rows';

/** Every report that was published, each with its earlier versions below it. */
export function ReportsPage() {
  const t = useTexts(portalTexts);
  return (
    <PortalPage title={t('part.reports')}>
      <QueryState query={useQuery(publishedReportsQuery)}>
        {(reports) => (
          <Rows title={t('reports.all')} of={newestFirst(reports)} nothing={t('reports.none')}>
            {(report) => <Line key={report.id} report={report} />}
          </Rows>
        )}
      </QueryState>
    </PortalPage>
  );
}

function newestFirst(reports: readonly PublishedReport[]): PublishedReport[] {
  return reports.toSorted((a, b) =>
    a.month === b.month ? b.revision - a.revision : a.month < b.month ? 1 : -1,
  );
}

function Line({ report }: { readonly report: PublishedReport }) {
  const t = useTexts(portalTexts);
  const format = useFormat();
  const language = useLanguage();
  const { id, month, revision, correction, publishedAt, readAt } = report;
  const published =
    publishedAt === null ? [] : [t('reports.published', { day: format.date(publishedAt, 'date') })];
  return (
    <Row
      name={<PortalLink to={`/reports/${id}`}>{monthName(month, language)}</PortalLink>}
      lines={[
        [...published, ...(revision > 1 ? [t('reports.version', { revision })] : [])].join(' · '),
        ...(correction === null ? [] : [t('reports.correction', { why: correction })]),
      ]}
      side={t(readAt === null ? 'reports.unread' : 'reports.read')}
    />
  );
}
