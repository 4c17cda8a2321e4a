import { ROUTES, type PasswordChange, type ProfilePatch } from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';
import { meQuery } from '../../../shared/session/me';
import { ownSessionsQuery } from './own-sessions';

export function useChangePassword() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: PasswordChange) => call(ROUTES.changePassword, { body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ownSessionsQuery.queryKey }),
  });
}

export function useChangeProfile() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ProfilePatch) => call(ROUTES.changeProfile, { body }),
    onSuccess: (me) => queryClient.setQueryData(meQuery.queryKey, me),
  });
}
