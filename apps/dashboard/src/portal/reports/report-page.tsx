import { Button, Group } from '@mantine/core';
import { readReport } from '@nachtwacht/domain';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fetchFile, saveFile } from '../../shared/api/fetch-file';
import { useTexts } from '../../shared/i18n/texts';
import { useLanguage } from '../../shared/i18n/use-language';
import { ReportPreview } from '../../shared/report/report-preview';
import { notifyFailed } from '../../shared/ui/notify';
import { QueryState } from '../../shared/ui/query-state';
import { useErrorText } from '../../shared/ui/use-error-text';
import { monthName } from '../backups/month';
import { publishedReportQuery } from '../portal-queries';
import { portalTexts } from '../portal-texts';
import { PortalLink } from '../ui/portal-link';
import { PortalPage } from '../ui/portal-page';

const FILES = ['pdf', 'csv', 'json', 'zip'] as const;

/** One report as a page, and as files. */
export function ReportPage() {
  const t = useTexts(portalTexts);
  const language = useLanguage();
  const { id = '' } = useParams({ strict: false });
  const query = useQuery(publishedReportQuery(id));
  const report = query.data && readReport(query.data.body);
  const title =
    report === undefined
      ? t('part.reports')
      : t('reports.of', { month: monthName(report.cover.month, language) });
  return (
    <PortalPage title={title}>
      <PortalLink to="/reports">{t('reports.back')}</PortalLink>
      <Files id={id} />
      <QueryState query={query}>{({ body }) => <ReportPreview body={readReport(body)} />}</QueryState>
    </PortalPage>
  );
}

function Files({ id }: { readonly id: string }) {
  const t = useTexts(portalTexts);
  const language = useLanguage();
  const errorText = useErrorText();
  const download = useMutation({
    mutationFn: (as: (typeof FILES)[number]) =>
      fetchFile(`/portal/reports/${id}/export?as=${as}&language=${language}`),
    onSuccess: saveFile,
    onError: (error) => notifyFailed(errorText(error)),
  });
  return (
    <Group gap="xs" role="group" aria-label={t('reports.files')}>
      {FILES.map((as) => (
        <Button
          key={as}
          variant={as === 'pdf' ? 'filled' : 'default'}
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={download.isPending && download.variables === as}
          onClick={() => download.mutate(as)}
        >
          {t(`reports.file.${as}`)}
        </Button>
      ))}
    </Group>
  );
}
