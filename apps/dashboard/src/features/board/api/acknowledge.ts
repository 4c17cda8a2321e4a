import { ROUTES, type IncidentDetail } from '@nachtwacht/contracts';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';
import { boardFeed } from '../model/board-feed';

export interface Acknowledgement {
  readonly incidentId: string;
  readonly note: string;
}

/** Takes an incident. The board hears of it by itself; where the connection is lost, it is fetched. */
export function useAcknowledge(): UseMutationResult<IncidentDetail, Error, Acknowledgement> {
  return useMutation({
    mutationFn: ({ incidentId, note }) =>
      call(ROUTES.acknowledge, { params: { id: incidentId }, body: { note } }),
    onSuccess: () => boardFeed.refresh(),
  });
}
