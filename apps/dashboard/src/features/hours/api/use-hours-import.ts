import { ROUTES } from '@nachtwacht/contracts';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';
import { useRefreshHours } from './use-entry-actions';

export function usePreviewImport() {
  return useMutation({ mutationFn: (csv: string) => call(ROUTES.previewHoursImport, { body: { csv } }) });
}

export function useImportHours() {
  const onSettled = useRefreshHours();
  return useMutation({
    mutationFn: (csv: string) => call(ROUTES.importHours, { body: { csv } }),
    onSettled,
  });
}
