import { ROUTES, type AcceptInvitationInput } from '@nachtwacht/contracts';
import { queryOptions, useMutation, type UseMutationResult } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';
import { signIn } from './sign-in';
import { useEnter } from './use-enter';

/** What a link offers; it may be spent meanwhile, so it is never kept. */
export const invitationOfferQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation-offer', token],
    queryFn: ({ signal }) => call(ROUTES.invitationOffer, { body: { token }, signal }),
    retry: false,
    gcTime: 0,
  });

/** Accepts and signs in at once; where that fails, the door is the way on. */
export function useAcceptInvitation(email: string): UseMutationResult<string, Error, AcceptInvitationInput> {
  const enter = useEnter();
  return useMutation({
    mutationFn: async (input) => {
      await call(ROUTES.acceptInvitation, { body: input });
      return signIn({ email, password: input.password }).then(
        () => '/',
        () => '/sign-in',
      );
    },
    onSuccess: enter,
  });
}
