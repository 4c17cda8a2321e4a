import { ROUTES, type AcceptInput, type ConnectionInput, type ConnectionPatch } from '@nachtwacht/contracts';
import type { z } from 'zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';
import { foundQuery } from './connection-queries';

function useRefresh(...keys: readonly string[]) {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      ['connection', 'connections', ...keys].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
    );
}

export function useCreateConnection() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: z.input<typeof ConnectionInput>) => call(ROUTES.createConnection, { body }),
    onSuccess,
  });
}

export function useUpdateConnection(id: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: ConnectionPatch) => call(ROUTES.updateConnection, { params: { id }, body }),
    onSuccess,
  });
}

export function useArchiveConnection(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: () => call(ROUTES.archiveConnection, { params: { id } }), onSuccess });
}

export function useRestoreConnection(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: () => call(ROUTES.restoreConnection, { params: { id } }), onSuccess });
}

export function useAcceptIdentity(id: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (key: string) => call(ROUTES.acceptIdentity, { params: { id }, body: { key } }),
    onSuccess,
  });
}

export function useRotatePushUrl(id: string) {
  return useMutation({ mutationFn: () => call(ROUTES.rotatePushUrl, { params: { id } }) });
}

export function useAccept(id: string) {
  const queryClient = useQueryClient();
  const refresh = useRefresh('assets', 'customers', 'sites');
  return useMutation({
    mutationFn: (items: z.input<typeof AcceptInput>['items']) =>
      call(ROUTES.accept, { params: { id }, body: { items } }),
    onSuccess: (found) => {
      queryClient.setQueryData(foundQuery(id).queryKey, found);
      return refresh();
    },
  });
}

export function useIgnore(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { keys: string[]; ignored: boolean }) =>
      call(ROUTES.ignoreFound, { params: { id }, body }),
    onSuccess: (found) => queryClient.setQueryData(foundQuery(id).queryKey, found),
  });
}
