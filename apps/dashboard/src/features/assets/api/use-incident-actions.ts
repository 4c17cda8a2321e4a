import { ROUTES, type MaintenanceInput } from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

function useRefresh() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['asset'] });
}

export function useAcknowledge(incidentId: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (note: string) => call(ROUTES.acknowledge, { params: { id: incidentId }, body: { note } }),
    onSuccess,
  });
}

export function usePlanMaintenance() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: MaintenanceInput) => call(ROUTES.planMaintenance, { body }),
    onSuccess,
  });
}

export function useCancelMaintenance() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (id: string) => call(ROUTES.cancelMaintenance, { params: { id } }),
    onSuccess,
  });
}
