import { ROUTES } from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { buildPath } from '../../../shared/api/build-path';
import { call } from '../../../shared/api/call';
import { fetchFile, saveFile } from '../../../shared/api/fetch-file';
import { useLanguage } from '../../../shared/i18n/use-language';

export type ReportMoveName = 'check' | 'redraft' | 'publish';
const MOVES = {
  check: ROUTES.checkReport,
  redraft: ROUTES.redraftReport,
  publish: ROUTES.publishReport,
} as const;

/** Also after it failed: what was seen of a report that was refused is old. */
function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['reports'] });
}

export function useMoveReport(id: string) {
  const onSettled = useRefresh();
  return useMutation({
    mutationFn: ({ move, version }: { readonly move: ReportMoveName; readonly version: number }) =>
      call(MOVES[move], { params: { id }, body: { version } }),
    onSettled,
  });
}

export function useCorrectReport(id: string) {
  const onSettled = useRefresh();
  return useMutation({
    mutationFn: (note: string) => call(ROUTES.correctReport, { params: { id }, body: { note } }),
    onSettled,
  });
}

export function useReportExport(id: string) {
  const language = useLanguage();
  return useMutation({
    mutationFn: (as: 'pdf' | 'csv' | 'json' | 'zip') =>
      fetchFile(buildPath(ROUTES.exportReport.path, { id }, { language, as })),
    onSuccess: saveFile,
  });
}
