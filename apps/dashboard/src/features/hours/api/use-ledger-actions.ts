import { ROUTES, type AdjustInput, type LotInput } from '@nachtwacht/contracts';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../shared/api/call';
import { useRefreshHours } from './use-entry-actions';

export function useGrantLot() {
  const onSettled = useRefreshHours();
  return useMutation({
    mutationFn: ({
      source,
      ...body
    }: z.input<typeof LotInput> & { readonly source: 'bought' | 'goodwill' }) =>
      call(source === 'bought' ? ROUTES.buyLot : ROUTES.giveLot, { body }),
    onSettled,
  });
}

export function useAdjustHours() {
  const onSettled = useRefreshHours();
  return useMutation({
    mutationFn: (body: z.input<typeof AdjustInput>) => call(ROUTES.adjustHours, { body }),
    onSettled,
  });
}

export function useCloseMonth(id: string) {
  const onSettled = useRefreshHours();
  return useMutation({
    mutationFn: (month: string) => call(ROUTES.closeHoursMonth, { params: { id }, body: { month } }),
    onSettled,
  });
}
