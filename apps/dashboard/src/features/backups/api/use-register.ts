import { ROUTES } from '@nachtwacht/contracts';
import { useMutation } from '@tanstack/react-query';
import { buildPath } from '../../../shared/api/build-path';
import { call } from '../../../shared/api/call';
import { fetchFile, saveFile } from '../../../shared/api/fetch-file';
import { serverClock } from '../../../shared/clock/server-clock';
import { useLanguage } from '../../../shared/i18n/use-language';

export const REGISTER_FORMATS = ['pdf', 'csv', 'json'] as const;

interface RegisterExport {
  /** Days, both within. */
  readonly from: string;
  readonly to: string;
  readonly as: (typeof REGISTER_FORMATS)[number];
}

/** Whether the chain is whole, with the moment of the answer: an entry may come right after it. */
export function useVerifyRegister(customerId: string) {
  return useMutation({
    mutationFn: async () => {
      const verdict = await call(ROUTES.verifyRegister, { params: { id: customerId } });
      return { ...verdict, at: serverClock.now() };
    },
  });
}

export function useExportRegister(customerId: string) {
  const language = useLanguage();
  return useMutation({
    mutationFn: (query: RegisterExport) =>
      fetchFile(buildPath(ROUTES.exportRegister.path, { id: customerId }, { ...query, language })),
    onSuccess: saveFile,
  });
}
