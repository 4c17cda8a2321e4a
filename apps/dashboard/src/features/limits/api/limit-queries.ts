import {
  ROUTES,
  type LimitAbout,
  type LimitCollector,
  type LimitInput,
  type LimitProposal,
} from '@nachtwacht/contracts';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export const limitsQuery = queryOptions({
  queryKey: ['limits'],
  queryFn: ({ signal }) => call(ROUTES.limits, { signal }),
});

/** null: nothing to ask about yet. */
export const previewQuery = (proposal: LimitProposal | null) =>
  queryOptions({
    queryKey: ['limits-preview', proposal],
    queryFn: ({ signal }) => {
      if (proposal === null) throw new Error('There is nothing to preview.');
      return call(ROUTES.previewLimit, { body: proposal, signal });
    },
    enabled: proposal !== null,
    // The numbers of before stay in sight while others are reckoned.
    placeholderData: keepPreviousData,
    retry: false,
  });

/** The reply is the one collector that changed. */
function useReplace() {
  const queryClient = useQueryClient();
  return async (changed: LimitCollector) => {
    queryClient.setQueryData(limitsQuery.queryKey, (all) =>
      all?.map((one) => (one.collector === changed.collector ? changed : one)),
    );
    await queryClient.invalidateQueries({ queryKey: ['limits-preview'] });
  };
}

export function useKeepLimit() {
  const onSuccess = useReplace();
  return useMutation({ mutationFn: (body: LimitInput) => call(ROUTES.keepLimit, { body }), onSuccess });
}

export function useDropLimit() {
  const onSuccess = useReplace();
  return useMutation({ mutationFn: (body: LimitAbout) => call(ROUTES.dropLimit, { body }), onSuccess });
}
