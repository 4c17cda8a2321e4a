import {
  ROUTES,
  type BackupJobPatch,
  type BackupPackage,
  type RestoreTestInput,
  type RestoreTestPatch,
} from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../shared/api/call';

/** Jobs, months and pages of customers show the same things. */
function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['backups'] });
}

export function useChangeJob(id: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: BackupJobPatch) => call(ROUTES.changeBackupJob, { params: { id }, body }),
    onSuccess,
  });
}

export function useKeepPackage() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: BackupPackage) => call(ROUTES.keepBackupPackage, { body }),
    onSuccess,
  });
}

export function useAttestArchive() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: { jobId: string; month: string; how: string }) => call(ROUTES.attestArchive, { body }),
    onSuccess,
  });
}

export function usePlanRestoreTest(customerId: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: z.input<typeof RestoreTestInput>) =>
      call(ROUTES.planRestoreTest, { params: { id: customerId }, body }),
    onSuccess,
  });
}

export function useChangeRestoreTest(id: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: z.input<typeof RestoreTestPatch>) =>
      call(ROUTES.changeRestoreTest, { params: { id }, body }),
    onSuccess,
  });
}

export function useChangeTerms(customerId: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: z.input<(typeof ROUTES)['changeBackupTerms']['body'] & {}>) =>
      call(ROUTES.changeBackupTerms, { params: { id: customerId }, body }),
    onSuccess,
  });
}
