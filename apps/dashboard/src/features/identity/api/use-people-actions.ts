import {
  ROUTES,
  type GrantInput,
  type InvitationInput,
  type RenewInvitationInput,
} from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

function useRefresh() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(['people', 'invitations'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
}

export function useInvite() {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: (body: InvitationInput) => call(ROUTES.invite, { body }), onSuccess });
}

export function useRenewInvitation(id: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: RenewInvitationInput) => call(ROUTES.renewInvitation, { params: { id }, body }),
    onSuccess,
  });
}

export function useWithdrawInvitation(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: () => call(ROUTES.withdrawInvitation, { params: { id } }), onSuccess });
}

export function useChangeGrant(id: string) {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: GrantInput) => call(ROUTES.changeGrant, { params: { id }, body }),
    onSuccess,
  });
}

export function useResetSecondFactor(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: () => call(ROUTES.resetSecondFactor, { params: { id } }), onSuccess });
}

/** `deactivate`: lets in no more; else lets in again. */
export function useSwitchPerson(id: string, deactivate: boolean) {
  const onSuccess = useRefresh();
  const route = deactivate ? ROUTES.deactivatePerson : ROUTES.reactivatePerson;
  return useMutation({ mutationFn: () => call(route, { params: { id } }), onSuccess });
}
