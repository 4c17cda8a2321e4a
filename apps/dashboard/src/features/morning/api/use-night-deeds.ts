import { ROUTES, type NightKey, type OverrideInput } from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export function useNoteNight() {
  return useMutation({
    mutationFn: ({ text, jobId, date }: NightKey & { text: string }) =>
      call(ROUTES.noteNight, { body: { jobId, date, text } }),
  });
}

export function useCorrectNight() {
  return useMutation({
    mutationFn: ({ text, jobId, date }: NightKey & { text: string }) =>
      call(ROUTES.correctNight, { body: { jobId, date, text } }),
  });
}

/** Texts as the source sent them; that they were read is written down with every call. */
export function useRawNight() {
  return useMutation({
    mutationFn: ({ jobId, date }: NightKey) => call(ROUTES.readRawNight, { body: { jobId, date } }),
  });
}

function useRefresh() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      ['overrides', 'overview'].map((key) => queryClient.invalidateQueries({ queryKey: ['morning', key] })),
    );
}

export function useOverrideNight() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: OverrideInput) => call(ROUTES.overrideNight, { body }),
    onSuccess,
  });
}

export function useAgreeOverride() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (id: string) => call(ROUTES.agreeOverride, { params: { id } }),
    onSuccess,
  });
}

export function useEndOverride() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (id: string) => call(ROUTES.endOverride, { params: { id } }),
    onSuccess,
  });
}
