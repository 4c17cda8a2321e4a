import { ROUTES } from '@nachtwacht/contracts';
import { useMutation } from '@tanstack/react-query';
import { buildPath } from '../../../shared/api/build-path';
import { fetchFile, saveFile } from '../../../shared/api/fetch-file';
import { useLanguage } from '../../../shared/i18n/use-language';

/** What everything runs as CSV: of one customer or of all, everything or only what is behind. */
export function useVersionsExport(customerId: string | undefined) {
  const language = useLanguage();
  return useMutation({
    mutationFn: (only: 'all' | 'behind') =>
      fetchFile(buildPath(ROUTES.exportVersions.path, {}, { customerId, language, only })),
    onSuccess: saveFile,
  });
}
