import { useMutation, useQueryClient } from '@tanstack/react-query';
import { meQuery } from '../../../shared/session/me';
import { ownSessionsQuery } from './own-sessions';
import { addPasskey, passkeysQuery, removePasskey, type Proof } from './passkeys';

/** What a passkey changes on the page of one's own account: other sessions are over. */
function useRefresh() {
  const queryClient = useQueryClient();
  const keys = [passkeysQuery.queryKey, ownSessionsQuery.queryKey, meQuery.queryKey];
  return () => Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

export interface NewPasskey {
  readonly name: string;
  readonly proof: Proof;
}

export function useAddPasskey() {
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: ({ name, proof }: NewPasskey) => addPasskey(name, proof),
    onSuccess,
  });
}

export function useRemovePasskey(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: (proof: Proof) => removePasskey(id, proof), onSuccess });
}
