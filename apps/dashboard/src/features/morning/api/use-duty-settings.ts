import { ROUTES, type DutySettingsInput } from '@nachtwacht/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export const dutySettingsQuery = queryOptions({
  queryKey: ['morning', 'settings'],
  queryFn: ({ signal }) => call(ROUTES.dutySettings, { signal }),
});

export function useChangeDutySettings() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: DutySettingsInput) => call(ROUTES.changeDutySettings, { body }),
    onSuccess: (settings) => queryClient.setQueryData(dutySettingsQuery.queryKey, settings),
  });
}
