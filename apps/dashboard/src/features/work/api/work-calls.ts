import { ROUTES, type WorkInput, type WorkStepInput } from '@nachtwacht/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { useLiveRefresh } from '../../../live/use-live-refresh';
import { call } from '../../../shared/api/call';

export const workItemQuery = (id: string) =>
  queryOptions({
    queryKey: ['work', 'item', id],
    queryFn: ({ signal }) => call(ROUTES.workItem, { params: { id }, signal }),
    refetchInterval: 60_000,
  });

export function useWorkRefresh(): void {
  useLiveRefresh([['work']], ({ kind }) => kind === 'work');
}

export function useOpenWork() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof WorkInput>) => call(ROUTES.openWork, { body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['work'] }),
  });
}

/** Also after it failed: what was seen of an item that was refused is old. */
export function useStepWork(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof WorkStepInput>) => call(ROUTES.stepWork, { params: { id }, body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['work'] }),
  });
}
