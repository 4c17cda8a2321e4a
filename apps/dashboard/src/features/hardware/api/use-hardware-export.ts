import { ROUTES, type HardwareFilter } from '@nachtwacht/contracts';
import { useMutation } from '@tanstack/react-query';
import { buildPath } from '../../../shared/api/build-path';
import { fetchFile, saveFile } from '../../../shared/api/fetch-file';
import { useLanguage } from '../../../shared/i18n/use-language';

/** Makes a CSV file of what the filters leave. */
export function useHardwareExport() {
  const language = useLanguage();
  return useMutation({
    mutationFn: (filter: HardwareFilter) =>
      fetchFile(buildPath(ROUTES.exportHardware.path, {}, { ...filter, language })),
    onSuccess: saveFile,
  });
}
