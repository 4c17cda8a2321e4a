import { ROUTES, type ChannelInput, type ChannelPatch } from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../shared/api/call';

function useRefresh() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(['channels', 'deliveries'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
}

export function useCreateChannel() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: z.input<typeof ChannelInput>) => call(ROUTES.createChannel, { body }),
    onSuccess,
  });
}

export function useUpdateChannel(id: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: ChannelPatch) => call(ROUTES.updateChannel, { params: { id }, body }),
    onSuccess,
  });
}

export function useRemoveChannel(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: () => call(ROUTES.archiveChannel, { params: { id } }), onSuccess });
}

export function useTestChannel(id: string) {
  const onSettled = useRefresh();
  return useMutation({ mutationFn: () => call(ROUTES.testChannel, { params: { id } }), onSettled });
}
