import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { send } from '../shared/api/send';

/** Ends the session and forgets everything that was fetched in it. */
export function useSignOut(): UseMutationResult<unknown, Error, void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => send({ method: 'POST', path: '/auth/sign-out', body: {} }),
    onSuccess: async () => {
      await navigate({ to: '/sign-in', search: {} });
      // Not `clear`: that would take away what the sign-in page has just asked.
      queryClient.removeQueries({ type: 'inactive' });
    },
  });
}
