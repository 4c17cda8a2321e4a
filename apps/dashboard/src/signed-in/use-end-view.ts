import { VIEWING_ROUTES } from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../shared/api/call';
import { meQuery } from '../shared/session/me';

/** Be oneself again. */
export function useEndView() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => call(VIEWING_ROUTES.endCustomerView),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}
