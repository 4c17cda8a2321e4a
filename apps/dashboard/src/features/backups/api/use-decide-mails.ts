import { ROUTES, type MailDecisionInput } from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';
import { unreadMailsQuery } from './inbox-queries';

/** Takes mails out of the inbox; the reply is what is left. */
export function useDecideMails() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: MailDecisionInput) => call(ROUTES.decideMails, { body }),
    onSuccess: (left) => queryClient.setQueryData(unreadMailsQuery.queryKey, left),
  });
}
