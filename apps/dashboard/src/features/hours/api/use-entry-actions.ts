import {
  ROUTES,
  type TimeEntryInput,
  type TimeEntryView,
  type TimerInput,
  type TimerStopInput,
} from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../shared/api/call';

/** Weeks, statements and what is left tell of the same minutes. */
export function useRefreshHours() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['hours'] });
}

/** null books a new one. Also after it failed: what was seen of an entry that was refused is old. */
export function useKeepEntry(entry: Pick<TimeEntryView, 'id' | 'version'> | null) {
  const onSettled = useRefreshHours();
  return useMutation({
    mutationFn: (body: z.input<typeof TimeEntryInput>) =>
      entry === null
        ? call(ROUTES.addTimeEntry, { body })
        : call(ROUTES.changeTimeEntry, {
            params: { id: entry.id },
            body: { ...body, version: entry.version },
          }),
    onSettled,
  });
}

export function useReleaseEntries() {
  const onSettled = useRefreshHours();
  return useMutation({
    mutationFn: (ids: readonly string[]) => call(ROUTES.releaseTimeEntries, { body: { ids: [...ids] } }),
    onSettled,
  });
}

export function useReverseEntry(id: string) {
  const onSettled = useRefreshHours();
  return useMutation({
    mutationFn: (reason: string) => call(ROUTES.reverseTimeEntry, { params: { id }, body: { reason } }),
    onSettled,
  });
}

export function useStartTimer() {
  const onSettled = useRefreshHours();
  return useMutation({
    mutationFn: (body: z.input<typeof TimerInput>) => call(ROUTES.startTimer, { body }),
    onSettled,
  });
}

export function useStopTimer() {
  const onSettled = useRefreshHours();
  return useMutation({
    mutationFn: (body: z.input<typeof TimerStopInput>) => call(ROUTES.stopTimer, { body }),
    onSettled,
  });
}

export function useDiscardTimer() {
  const onSettled = useRefreshHours();
  return useMutation({ mutationFn: () => call(ROUTES.discardTimer), onSettled });
}
