import { ROUTES } from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';
import { meQuery } from '../../../shared/session/me';

/** From then on this session looks as a reader of the customer; the frame begins anew when it hears who it is now. */
export function useViewAs(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      call(ROUTES.viewAsCustomer, { params: { id: customerId }, body: { reason } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}
