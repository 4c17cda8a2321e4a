import {
  ROUTES,
  type DraftChange,
  type DraftInput,
  type SubscriptionChange,
  type SubscriptionInput,
} from '@nachtwacht/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../shared/api/call';

export const agreementsQuery = queryOptions({
  queryKey: ['agreements', 'list'],
  queryFn: ({ signal }) => call(ROUTES.agreements, { signal }),
});

export const customerAgreementQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['agreements', 'customer', customerId],
    queryFn: ({ signal }) => call(ROUTES.customerAgreement, { params: { id: customerId }, signal }),
  });

export const serviceCatalogueQuery = queryOptions({
  queryKey: ['agreements', 'catalogue'],
  queryFn: ({ signal }) => call(ROUTES.serviceCatalogue, { signal }),
});

/** What can be done to the agreement of a customer, by its name. */
export type AgreementDeed =
  | { readonly deed: 'draft'; readonly body: z.input<typeof DraftInput> }
  | { readonly deed: 'change-draft'; readonly id: string; readonly body: z.input<typeof DraftChange> }
  | { readonly deed: 'remove-draft'; readonly id: string }
  | { readonly deed: 'sign'; readonly id: string; readonly revision: number }
  | { readonly deed: 'end'; readonly noticedOn: string }
  | { readonly deed: 'subscribe'; readonly body: z.input<typeof SubscriptionInput> }
  | { readonly deed: 'change'; readonly id: string; readonly body: z.input<typeof SubscriptionChange> }
  | { readonly deed: 'bind'; readonly id: string; readonly assetIds: string[]; readonly note: string }
  | { readonly deed: 'end-line'; readonly id: string; readonly noticedOn: string };

export function useAgreementDeed(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (deed: AgreementDeed) => perform(customerId, deed),
    // Also after it failed: what was seen may be old.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['agreements'] }),
  });
}

function perform(customerId: string, deed: AgreementDeed) {
  const params = { id: 'id' in deed ? deed.id : customerId };
  switch (deed.deed) {
    case 'draft':
      return call(ROUTES.draftAgreement, { params, body: deed.body });
    case 'change-draft':
      return call(ROUTES.changeAgreementDraft, { params, body: deed.body });
    case 'remove-draft':
      return call(ROUTES.removeAgreementDraft, { params });
    case 'sign':
      return call(ROUTES.signAgreement, { params, body: { revision: deed.revision } });
    case 'end':
      return call(ROUTES.endAgreement, { params, body: { noticedOn: deed.noticedOn } });
    case 'subscribe':
      return call(ROUTES.subscribe, { params, body: deed.body });
    case 'change':
      return call(ROUTES.changeSubscription, { params, body: deed.body });
    case 'bind':
      return call(ROUTES.bindSubscription, { params, body: { assetIds: deed.assetIds, note: deed.note } });
    case 'end-line':
      return call(ROUTES.endSubscription, { params, body: { noticedOn: deed.noticedOn } });
  }
}
