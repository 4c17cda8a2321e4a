import { ROUTES, type AUDIT_FORMATS, type AuditFilter } from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fetchFile, saveFile } from '../../../shared/api/fetch-file';
import { useLanguage } from '../../../shared/i18n/use-language';

/** Makes a file of what the filters leave. That it was made is an entry, which then shows. */
export function useAuditExport(filter: AuditFilter) {
  const language = useLanguage();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (format: (typeof AUDIT_FORMATS)[number]) =>
      fetchFile(ROUTES.exportAudit.path, { ...filter, format, language }),
    onSuccess: async (file) => {
      saveFile(file);
      await queryClient.invalidateQueries({ queryKey: ['audit'] });
    },
  });
}
