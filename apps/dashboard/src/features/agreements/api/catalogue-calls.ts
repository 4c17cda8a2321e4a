import {
  ROUTES,
  type CatalogueService,
  type OneOffFeeView,
  type ServicePackageView,
} from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';

export type CatalogueEntry =
  | { readonly kind: 'service'; readonly body: CatalogueService }
  | { readonly kind: 'package'; readonly body: ServicePackageView }
  | { readonly kind: 'fee'; readonly body: OneOffFeeView };

export function useKeepEntry() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (entry: CatalogueEntry) => {
      switch (entry.kind) {
        case 'service':
          return call(ROUTES.keepService, { body: entry.body });
        case 'package':
          return call(ROUTES.keepServicePackage, { body: entry.body });
        case 'fee':
          return call(ROUTES.keepOneOffFee, { body: entry.body });
      }
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['agreements'] }),
  });
}
